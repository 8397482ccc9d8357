-- recycling.lua: metal that has been bought once need not be bought again.
-- SPDX-License-Identifier: MIT
local scrap = {
  magnets   = { "light_rare_earths", "heavy_rare_earths", "magnets" },
  chips     = { "gallium", "germanium", "indium" },
  tools     = { "tungsten", "molybdenum", "superhard_materials" },
  batteries = { "natural_graphite", "cobalt", "lithium", "nickel" },
}

return {
  title   = "Win metal back from scrap",
  side    = "washington",
  family  = "research",
  mechanism = "recycling",
  text    = "Collection, sorting and refining of one kind of scrap are paid for two years. A "
         .. "growing part of what is used at home comes back, out of nobody's reach, and more of "
         .. "it while the metal is dear. It starts slowly and never replaces a mine: there is no "
         .. "more scrap than there was metal.",
  source  = "Half of U.S. germanium and a third of tungsten use comes from scrap: USGS, Mineral "
         .. "Commodity Summaries 2025 (from memory, check); DOE grants for magnets from scrap, "
         .. "2024 (from memory, check)",
  legal   = "Infrastructure Investment and Jobs Act, sections 40207 and 40208 (from memory, check)",
  debrief = "Why was the scrap sold abroad until the mine closed?",
  figures = { "recycling.USA.light_rare_earths", "recycling.USA.gallium",
              "recycling.USA.tungsten", "recycling.USA.cobalt", "score.washington.security" },
  ask = {
    { name = "scrap", prompt = "Which scrap", kind = "choice",
      among = { "magnets", "chips", "tools", "batteries" } },
  },
  allowed = function(view, choice)
    if choice and view.instrument("research",
        { issuer = "washington", mode = "recycling", good = scrap[choice.scrap][1] }) then
      return false, "that programme is running"
    end
    return true
  end,
  play = function(order, choice)
    local kinds = scrap[choice.scrap]
    for _, good in ipairs(kinds) do
      order.research { mode = "recycling", good = good, budget_musd = 1500 // #kinds, turns = 8 }
    end
  end,
}
