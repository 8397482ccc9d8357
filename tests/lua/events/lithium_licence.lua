-- lithium_licence.lua: a licence runs out, and a market jumps.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China mines less lithium",
    run = function(start)
      local with, without = start(), start()
      with.inject("lithium_licence")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.CHN.lithium_concentrate"),
                  without.figure("supply.CHN.lithium_concentrate"))
    end,
  },
}
