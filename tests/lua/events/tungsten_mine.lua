-- tungsten_mine.lua: an old mine opens again, sooner than the banks thought.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Korea can make more tungsten",
    run = function(start)
      local with, without = start(), start()
      with.inject("tungsten_mine")
      with.resolve()
      without.resolve()
      expect.more(with.figure("capacity.KOR.tungsten"), without.figure("capacity.KOR.tungsten"))
    end,
  },
}
