-- japan_earthquake.lua: an earthquake where wafers and resists are made.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "less photoresist is made in Japan",
    run = function(start)
      local with, without = start(), start()
      with.inject("japan_earthquake")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.JPN.photoresist"), without.figure("supply.JPN.photoresist"))
    end,
  },
  {
    says = "and it is dearer in Taiwan",
    run = function(start)
      local with, without = start(), start()
      with.inject("japan_earthquake")
      with.resolve()
      without.resolve()
      expect.more(with.figure("price.photoresist.TWN"), without.figure("price.photoresist.TWN"))
    end,
  },
}
