-- stock_up.lua: buy tools and chips while they can be bought.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Stock up on chips and tools",
  side    = "beijing",
  family  = "stockpile",
  mechanism = "stockpile",
  text    = "Firms are told, and paid, to buy ahead. Up to half a year of use in store outlives "
         .. "many a control; it also fills the rival's order books and shows what you fear.",
  source  = "China took 49% of ASML's system sales in 2024 H1, from 14% in 2022: ASML results in "
         .. "the press, 2024; 16 bn USD of H20 chips ordered in 2025 Q1: Tom's Hardware, Apr 2025",
  legal   = "None is needed",
  debrief = "Who warned you, and what did the warning cost them?",
  figures = { "stock.CHN.{good}", "price.{good}.CHN", "price.{good}.USA" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "ai_accelerators", "high_bandwidth_memory", "advanced_logic", "chip_tools",
                "duv_lithography", "photoresist" } },
  },
  allowed = function(view, choice)
    if choice and control.rival(view, { good = choice.good, to = "CHN", mode = "ban" }) then
      return false, "nobody may sell it to you any more"
    end
    return true
  end,
  play = function(order, choice)
    order.stockpile { good = choice.good, mode = "buy", months = 6, budget_musd = 3000 }
  end,
}
