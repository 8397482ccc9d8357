-- overseas_mine.lua: ore for China's refineries, from other people's ground.
-- SPDX-License-Identifier: MIT
return {
  title   = "Buy into a mine abroad",
  side    = "beijing",
  family  = "investment",
  mechanism = "public money",
  text    = "State firms pay for a smelter abroad, a tenth of world output, and take what it "
         .. "gives. The host gets roads and jobs and grows closer; it also learns to ask for "
         .. "more, as Indonesia did with nickel and the Congo with cobalt.",
  source  = "Indonesia's share of mined nickel 67% in 2025 after its ore ban: USGS, Mineral "
         .. "Commodity Summaries 2026; Congo's cobalt stop of 22 Feb 2025: press, 2025",
  legal   = "Belt and Road agreements with the host",
  debrief = "Whose mine is it when prices rise?",
  figures = { "capacity.{country}.{good}", "alignment.{country}", "price.{good}" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "cobalt", "lithium", "nickel", "natural_graphite", "molybdenum", "antimony",
                "tungsten" } },
    { name = "country", prompt = "Where", kind = "country",
      among = { "COD", "IDN", "CHL", "BRA", "ZAF", "KAZ", "MYS", "VNM", "RUS" } },
  },
  play = function(order, choice)
    order.invest { good = choice.good, country = choice.country, mode = "refinery",
                   share_bp = 1000, budget_musd = 1200 }
    order.offer { country = choice.country, mode = "payment", share_bp = 5000, budget_musd = 300 }
  end,
}
