-- mineral_project.lua: public money for a mine or a refinery at home or with a friend.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "Fund a mine or refinery",
  side    = "washington",
  family  = "investment",
  mechanism = "public money",
  text    = "Public money starts a project worth a tenth of world output. Refineries take two to "
         .. "five years, mines far longer, and both die if the price falls below cost before they "
         .. "open: think of a price floor.",
  source  = "1.8 bn USD of federal financing sought for antimony in Idaho: Rocks vs. Chips "
         .. "(Carnegie, Feb 2025); discovery to output takes 29 years in the United States: S&P "
         .. "Global, 2024",
  legal   = "Infrastructure Investment and Jobs Act of 2021, grants for processing; EXIM, Make "
         .. "More in America",
  debrief = "Will it stand before you need it, and at what price does it live?",
  figures = { "capacity.{country}.{good}", "price.{good}", "score.washington.security" },
  ask = {
    { name = "good", prompt = "Which mineral", kind = "good", among = goods.minerals },
    { name = "country", prompt = "Where", kind = "country",
      among = { "USA", "CAN", "AUS", "JPN", "KOR", "FRA", "BRA", "IND", "MYS" } },
    { name = "plant", prompt = "What is built", kind = "choice", among = { "refinery", "mine" } },
  },
  play = function(order, choice)
    order.invest { good = choice.good, country = choice.country, mode = choice.plant,
                   share_bp = 1000, budget_musd = 2400 }
  end,
}
