-- earthquake.lua: the ground moves under the world's chip plants.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Taiwan makes fewer advanced chips",
    run = function(start)
      local with, without = start(), start()
      with.inject("earthquake")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.TWN.advanced_logic"),
                  without.figure("supply.TWN.advanced_logic"))
    end,
  },
  {
    says = "and fewer simple ones",
    run = function(start)
      local with, without = start(), start()
      with.inject("earthquake")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.TWN.mature_chips"), without.figure("supply.TWN.mature_chips"))
    end,
  },
}
