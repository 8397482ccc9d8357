-- offtake.lua: the state signs for the metal before there is any.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "Sign an offtake",
  side    = "washington",
  family  = "industrial policy",
  mechanism = "price guarantee",
  text    = "For three years the government buys one mineral from makers in one country at a "
         .. "fixed price, a third above the usual, and what it buys goes into the store. Banks "
         .. "lend on such a contract. It is cheaper than a floor for a whole group and shorter, "
         .. "and buying raises the price for everyone else meanwhile.",
  source  = "Ten-year offtake of all magnets of a new plant, with the floor of 10 Jul 2025: "
         .. "Project Blue and FAS, 2025; Japan's loan for the Lynas offtake of 2011, 250 m USD "
         .. "(from memory, check)",
  legal   = "Strategic and Critical Materials Stock Piling Act; Defense Production Act, title III",
  debrief = "Who else would have signed?",
  figures = { "state_stock.USA.{good}", "price.{good}.USA", "capacity.{country}.{good}",
              "score.washington.security" },
  ask = {
    { name = "good", prompt = "Which mineral", kind = "good", among = goods.minerals },
    { name = "country", prompt = "From whom", kind = "country",
      among = { "USA", "CAN", "AUS", "JPN", "KOR", "FRA", "BRA", "IND", "MYS" } },
  },
  allowed = function(view, choice)
    if choice and view.instrument("subsidy",
        { issuer = "washington", good = choice.good, country = choice.country }) then
      return false, "those makers have a price promised already"
    end
    return true
  end,
  play = function(order, choice)
    order.subsidy { good = choice.good, country = choice.country, mode = "offtake",
                    rate_bp = 13500, budget_musd = 500, turns = 12 }
    order.stockpile { good = choice.good, mode = "buy", months = 2, budget_musd = 700 }
  end,
}
