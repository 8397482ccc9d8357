-- sea_collision.lua: two hulls, and two accounts of it.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the Philippines lean to Washington",
    run = function(start)
      local with, without = start(), start()
      with.inject("sea_collision")
      with.resolve()
      without.resolve()
      expect.more(with.figure("alignment.PHL"), without.figure("alignment.PHL"))
    end,
  },
}
