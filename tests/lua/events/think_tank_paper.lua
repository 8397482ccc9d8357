-- think_tank_paper.lua: a table with percentages is read in many purchasing departments.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "germanium is dearer in Germany",
    run = function(start)
      local with, without = start(), start()
      with.inject("think_tank_paper")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.germanium.DEU"), without.figure("price.germanium.DEU"))
    end,
  },
}
