-- mine_collapse.lua: rock falls in a copper mine, and molybdenum is missed.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Chile gives less molybdenum",
    run = function(start)
      local with, without = start(), start()
      with.inject("mine_collapse")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.CHL.molybdenum"), without.figure("supply.CHL.molybdenum"))
    end,
  },
}
