-- forged_titanium.lua: papers that do not fit the metal.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the United States pay more for titanium",
    run = function(start)
      local with, without = start(), start()
      with.inject("forged_titanium")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.titanium.USA"), without.figure("price.titanium.USA"))
    end,
  },
}
