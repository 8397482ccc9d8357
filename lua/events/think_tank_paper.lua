-- think_tank_paper.lua: a table with percentages is read in many purchasing departments.
-- SPDX-License-Identifier: MIT
return {
  title     = "A paper counts rocks and chips",
  text      = "A think tank prints a table of who sells what to whom, and which mineral may be "
           .. "next. Purchasing departments that had never heard of germanium order half a "
           .. "year of it.",
  source    = "Rocks vs. Chips, Carnegie, 14 Feb 2025; a ban on gallium and germanium would "
           .. "cost 3.4 bn USD: U.S. Geological Survey, 2024",
  chance_bp = 0, -- an inject: the facilitator decides
  play = function(order)
    for _, country in ipairs { "USA", "DEU", "JPN" } do
      order.demand { good = "gallium", country = country, share_bp = 500 }
    end
    for _, country in ipairs { "USA", "DEU", "JPN" } do
      order.demand { good = "germanium", country = country, share_bp = 500 }
    end
    for _, country in ipairs { "USA", "DEU", "JPN" } do
      order.demand { good = "antimony", country = country, share_bp = 500 }
    end
  end,
}
