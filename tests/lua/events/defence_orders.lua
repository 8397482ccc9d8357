-- defence_orders.lua: allies order what they had let run down.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "defence orders rise in Germany",
    run = function(start)
      local with, without = start(), start()
      with.inject("defence_orders")
      with.resolve()
      without.resolve()
      expect.more(with.figure("demand.DEU.defence"), without.figure("demand.DEU.defence"))
    end,
  },
  {
    says = "and tungsten is dearer there",
    run = function(start)
      local with, without = start(), start()
      with.inject("defence_orders")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.tungsten.DEU"), without.figure("price.tungsten.DEU"))
    end,
  },
}
