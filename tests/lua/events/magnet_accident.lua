-- magnet_accident.lua: an explosion in the city of rare earths.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China makes fewer magnets",
    run = function(start)
      local with, without = start(), start()
      with.inject("magnet_accident")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.CHN.magnets"), without.figure("supply.CHN.magnets"))
    end,
  },
  {
    says = "and they are dearer in Germany",
    run = function(start)
      local with, without = start(), start()
      with.inject("magnet_accident")
      with.resolve()
      without.resolve()
      expect.more(with.figure("price.magnets.DEU"), without.figure("price.magnets.DEU"))
    end,
  },
}
