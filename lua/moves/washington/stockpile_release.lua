-- stockpile_release.lua: the stock is there to be used.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "Release a stockpile",
  side    = "washington",
  family  = "stockpile",
  mechanism = "stockpile",
  text    = "Three months of national use leave the government's store for industry. It calms the "
         .. "price and keeps plants running; what is gone cannot be released again.",
  source  = "Plants stop four to six weeks after magnets or simple chips stop: cbtnews, Jun 2025 "
         .. "(Ford Chicago, one week in May 2025)",
  legal   = "Strategic and Critical Materials Stock Piling Act",
  debrief = "Was this the rainy day, or should the stock have waited?",
  figures = { "stock.USA.{good}", "state_stock.USA.{good}", "price.{good}.USA" },
  ask = {
    { name = "good", prompt = "Which mineral", kind = "good", among = goods.minerals },
  },
  allowed = function(view, choice)
    for _, good in ipairs(choice and { choice.good } or goods.minerals) do
      if view.figure("state_stock.USA." .. good) > 0 then return true end
    end
    return false, "the government holds none"
  end,
  play = function(order, choice)
    -- The old target ends, or all would be bought back.
    order.stockpile { good = choice.good, mode = "target", months = 0 }
    order.stockpile { good = choice.good, mode = "release", months = 3 }
  end,
}
