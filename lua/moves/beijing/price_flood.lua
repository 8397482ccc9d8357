-- price_flood.lua: sell so cheaply that nobody else can start.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "Flood a market",
  side    = "beijing",
  family  = "market",
  mechanism = "price flood",
  text    = "State-backed makers of a group of minerals sell below cost for a year. Mines and "
         .. "refineries elsewhere stall or die before they open. Buyers abroad enjoy it; your own "
         .. "makers bleed and the budget pays.",
  source  = "Cobalt -60%, nickel -73%, lithium -87% from May 2022 to May 2025, half of planned "
         .. "non-Chinese NdPr not viable: CSIS (Baskaran), Jun 2025; Molycorp bankrupt in 2015 "
         .. "after rare earths fell 74%: USGS, Data Series 140",
  legal   = "None is needed: state banks and state firms",
  debrief = "Who died of the low price, and could a floor have saved it?",
  figures = { "score.washington.security", "price.magnets.USA", "price.battery_anode.USA",
              "output.CHN" },
  ask = {
    { name = "group", prompt = "Which minerals", kind = "choice", among = goods.group_names },
  },
  allowed = function(view, choice)
    local first = choice and goods.groups[choice.group][1]
    if choice and view.instrument("flood", { issuer = "beijing", good = first }) then
      return false, "that market is flooded already"
    end
    return true
  end,
  play = function(order, choice)
    local group = goods.groups[choice.group]
    for _, good in ipairs(group) do
      order.flood { good = good, rate_bp = 2500, budget_musd = 3000 // #group, turns = 4 }
    end
  end,
}
