-- reserve_release.lua: the sheds are opened.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

local function all()
  local list = {}
  for _, good in ipairs(goods.bought_chips) do table.insert(list, good) end
  for _, good in ipairs(goods.bought_raw) do table.insert(list, good) end
  return list
end

return {
  title   = "Release a reserve",
  side    = "beijing",
  family  = "stockpile",
  mechanism = "stockpile",
  text    = "Three months of national use go from the state's store to those who make things. "
         .. "Plants run and prices calm down through a blockade that was foreseen; the next one "
         .. "finds the store empty.",
  source  = "420,000 t of copper, aluminium and zinc auctioned in 2021 at a little below the "
         .. "market: Reuters via Hellenic Shipping News, Sep 2021",
  legal   = "National Food and Strategic Reserves Administration: notices of auction",
  debrief = "Was this the storm the store was built for?",
  figures = { "state_stock.CHN.{good}", "stock.CHN.{good}", "price.{good}.CHN" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good", among = all() },
  },
  allowed = function(view, choice)
    for _, good in ipairs(choice and { choice.good } or all()) do
      if view.figure("state_stock.CHN." .. good) > 0 then return true end
    end
    return false, "the state holds none; it has to be bought first"
  end,
  play = function(order, choice)
    -- The old target ends, or all would be bought back.
    order.stockpile { good = choice.good, mode = "target", months = 0 }
    order.stockpile { good = choice.good, mode = "release", months = 3 }
  end,
}
