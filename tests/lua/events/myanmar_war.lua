-- myanmar_war.lua: a war over the hills that heavy rare earths come from.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China separates fewer heavy rare earths",
    run = function(start)
      local with, without = start(), start()
      with.inject("myanmar_war")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.CHN.heavy_rare_earths"),
                  without.figure("supply.CHN.heavy_rare_earths"))
    end,
  },
  {
    says = "and they are dearer in Japan",
    run = function(start)
      local with, without = start(), start()
      with.inject("myanmar_war")
      with.resolve()
      without.resolve()
      expect.more(with.figure("price.heavy_rare_earths.JPN"),
                  without.figure("price.heavy_rare_earths.JPN"))
    end,
  },
}
