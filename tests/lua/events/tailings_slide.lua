-- tailings_slide.lua: rain, mud, and a nickel park that stops.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Indonesia gives less cobalt",
    run = function(start)
      local with, without = start(), start()
      with.inject("tailings_slide")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.IDN.cobalt_hydroxide"),
                  without.figure("supply.IDN.cobalt_hydroxide"))
    end,
  },
  {
    says = "and nickel is dearer in Korea",
    run = function(start)
      local with, without = start(), start()
      with.inject("tailings_slide")
      with.resolve()
      without.resolve()
      expect.more(with.figure("price.nickel.KOR"), without.figure("price.nickel.KOR"))
    end,
  },
}
