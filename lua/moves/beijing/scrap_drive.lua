-- scrap_drive.lua: the mine of the cities.
-- SPDX-License-Identifier: MIT
local scrap = {
  batteries = { "cobalt", "lithium", "nickel" },
  magnets   = { "light_rare_earths", "heavy_rare_earths" },
  tools     = { "tungsten", "molybdenum", "cobalt" },
}

return {
  title   = "Win metal back from scrap",
  side    = "beijing",
  family  = "research",
  mechanism = "recycling",
  text    = "Collection, sorting plants and refiners for one kind of scrap are paid for two years. "
         .. "A growing part of what is used comes back, and less has to be shipped from the Congo, "
         .. "Chile or Myanmar. It is slow, and there is never more scrap than there was metal.",
  source  = "China Resources Recycling Group founded on 18 Oct 2024 with 10 bn yuan: Recycling "
         .. "Today, 2024; retired cells give back 99% of nickel and cobalt and 91% of lithium in "
         .. "its plant: Economic Daily via Reportify, Nov 2025",
  legal   = "Circular Economy Promotion Law; rules on used vehicle batteries",
  debrief = "Who would have thought of the dump as a mine before the ships stopped?",
  figures = { "recycling.CHN.cobalt", "recycling.CHN.light_rare_earths",
              "recycling.CHN.tungsten", "score.beijing.security" },
  ask = {
    { name = "scrap", prompt = "Which scrap", kind = "choice",
      among = { "batteries", "magnets", "tools" } },
  },
  allowed = function(view, choice)
    if choice and view.instrument("research",
        { issuer = "beijing", mode = "recycling", good = scrap[choice.scrap][1] }) then
      return false, "that drive is running"
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
