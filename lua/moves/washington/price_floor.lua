-- price_floor.lua: a promised price keeps a mine alive through a flood.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "Guarantee a price",
  side    = "washington",
  family  = "industrial policy",
  mechanism = "price guarantee",
  text    = "Makers of a group of minerals in the country named are promised a price well above "
         .. "today's for ten years. Their projects start, and live through a flood of cheap "
         .. "Chinese metal; your budget alone pays the difference. An offtake is shorter and for "
         .. "one mineral; the club's floor is lower and shared.",
  source  = "Floor of 110 USD/kg for NdPr, about 59% above market, for MP Materials on 10 Jul "
         .. "2025: Project Blue and FAS, 2025; half of planned non-Chinese NdPr fails below 60 "
         .. "USD/kg: CSIS (Baskaran), Jun 2025",
  legal   = "Defense Production Act, title III",
  debrief = "Who should pay for the mine that nobody needs until the day everybody does?",
  figures = { "score.washington.security", "alignment.{country}", "output.{country}" },
  ask = {
    { name = "group", prompt = "Which minerals", kind = "choice", among = goods.group_names },
    { name = "country", prompt = "Where", kind = "country",
      among = { "USA", "CAN", "AUS", "JPN", "KOR", "FRA", "BRA", "IND", "MYS" } },
  },
  allowed = function(view, choice)
    if choice and view.instrument("subsidy",
        { issuer = "washington", good = goods.groups[choice.group][1], country = choice.country,
          mode = "floor" }) then
      return false, "that price is promised already"
    end
    return true
  end,
  play = function(order, choice)
    local group = goods.groups[choice.group]
    for _, good in ipairs(group) do
      order.subsidy { good = good, country = choice.country, mode = "floor", rate_bp = 18500,
                      budget_musd = 2400 // #group, turns = 40 }
    end
  end,
}
