-- taiwan_drought.lua: reservoirs fall, and chip plants drink.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Taiwan makes fewer advanced chips while water is short",
    run = function(start)
      local with, without = start(), start()
      with.inject("taiwan_drought")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.TWN.advanced_logic"),
                  without.figure("supply.TWN.advanced_logic"))
    end,
  },
}
