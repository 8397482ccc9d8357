-- texas_freeze.lua: ice on the lines stops chip plants in Texas.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the United States make fewer mature chips in that quarter",
    run = function(start)
      local with, without = start(), start()
      with.inject("texas_freeze")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.USA.mature_chips"), without.figure("supply.USA.mature_chips"))
    end,
  },
}
