-- mineral_stockpile.lua: the government buys minerals up to a stock.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "Stockpile minerals",
  side    = "washington",
  family  = "stockpile",
  mechanism = "stockpile",
  text    = "The government buys a group of minerals until it holds the stated months of national "
         .. "use. Stock carries industry through a cut-off; buying it raises the price for "
         .. "everyone, allies too.",
  source  = "Project Vault, 12 bn USD, of 2 Feb 2026: Brownstein and Pillsbury alerts, Feb 2026; "
         .. "graphite buyers put by 2.2 months in Nov 2023: UN Comtrade, via "
         .. "qennis/ChinaCriticalMineralComtrade, 2025",
  legal   = "Strategic and Critical Materials Stock Piling Act",
  debrief = "Did you buy before the tap closed, or after?",
  figures = { "score.washington.security", "stock.USA.magnets", "stock.USA.gallium",
              "price.magnets.JPN" },
  ask = {
    { name = "group", prompt = "Which minerals", kind = "choice", among = goods.group_names },
    { name = "months", prompt = "Months of national use", kind = "amount",
      lo = 2, hi = 6, step = 2, unit = "months" },
  },
  play = function(order, choice)
    local group = goods.groups[choice.group]
    for _, good in ipairs(group) do
      order.stockpile { good = good, mode = "target", months = choice.months,
                        budget_musd = 3600 // #group }
    end
  end,
}
