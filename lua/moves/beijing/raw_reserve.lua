-- raw_reserve.lua: fill the sheds before the ships stop.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "Fill the raw-material reserve",
  side    = "beijing",
  family  = "stockpile",
  mechanism = "stockpile",
  text    = "The state buys up to four months of what comes by ship: ore for your refineries, "
         .. "beans for your pigs. A dam is worth nothing without the river behind it: a mine shut "
         .. "in the Congo, or a harvest you mean to refuse, then costs less. The buying itself "
         .. "makes it dearer.",
  source  = "Cobalt, copper, nickel and lithium to be bought for the state reserve in 2025: "
         .. "Bloomberg via The Star, 24 Mar 2025; 5,000 t of cobalt bought in 2023: Reuters, 4 Jul "
         .. "2023",
  legal   = "National Food and Strategic Reserves Administration: its purchases",
  debrief = "Against whom did you fill the shed?",
  figures = { "state_stock.CHN.{good}", "stock.CHN.{good}", "price.{good}.CHN" },
  ask = {
    { name = "good", prompt = "Which raw material", kind = "good", among = goods.bought_raw },
  },
  play = function(order, choice)
    order.stockpile { good = choice.good, mode = "buy", months = 4, budget_musd = 2500 }
  end,
}
