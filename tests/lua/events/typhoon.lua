-- typhoon.lua: a storm stops harbours, power and shifts.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Taiwan makes fewer memory chips in the quarter of the storm",
    run = function(start)
      local with, without = start(), start()
      with.inject("typhoon")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.TWN.memory"), without.figure("supply.TWN.memory"))
    end,
  },
}
