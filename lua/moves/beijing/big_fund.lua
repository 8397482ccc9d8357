-- big_fund.lua: the state buys chip plants.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "State fund for chip plants",
  side    = "beijing",
  family  = "investment",
  mechanism = "public money",
  text    = "The fund builds a plant and pays the losses of those that stand. Mature chips come "
         .. "quickly, advanced ones slowly and with poor yield, and all of them need tools that "
         .. "others may withhold.",
  source  = "Big Fund III, 344 bn yuan (47.5 bn USD), of 24 May 2024: Fortune, May 2024; SMIC 7 "
         .. "nm yield below half of the norm: DigiTimes via evertiq, Mar 2024",
  legal   = "China Integrated Circuit Industry Investment Fund, phase III",
  debrief = "What can money not buy?",
  figures = { "capacity.CHN.{good}", "price.{good}.CHN", "technology.beijing" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good", among = goods.chips },
  },
  play = function(order, choice)
    order.invest { good = choice.good, country = "CHN", mode = "fab", share_bp = 300,
                   budget_musd = 4000 }
    order.subsidy { good = choice.good, mode = "support", rate_bp = 1000, budget_musd = 1000 }
  end,
}
