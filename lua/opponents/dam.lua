-- dam.lua: Beijing raises a dam upstream, and learns to live without what comes from downstream.
-- SPDX-License-Identifier: MIT
local planner = require "lib.planner"

local LEARNED = { "chip_tools", "advanced_logic", "ai_accelerators", "high_bandwidth_memory" }
local STORED = { "ai_accelerators", "advanced_logic", "chip_tools", "duv_lithography" }
local COURTED = { "SGP", "MYS", "VNM", "IND", "KOR", "THA", "IDN", "BRA", "ARE", "MEX" }

-- What makes denial hurt less.
local function self_reliance(view)
  local ideas = {}
  if not planner.has(view, "research", { mode = "efficiency" }) then
    table.insert(ideas, { move = "efficient_models" })
  end
  for _, good in ipairs(LEARNED) do
    if not planner.has(view, "research", { mode = "indigenisation", good = good }) then
      table.insert(ideas, { move = "home_tools", choice = { good = good } })
    end
  end
  if not planner.has(view, "subsidy", { good = "mature_chips" }) then
    table.insert(ideas, { move = "big_fund", choice = { good = "mature_chips" } })
  end
  local stored = STORED[view.turn]
  if stored then
    table.insert(ideas, 2, { move = "stock_up", choice = { good = stored } })
  end
  return ideas
end

-- Friends among those through whom everything passes.
local function courtship(view)
  local courted = COURTED[(view.turn - 1) % #COURTED + 1]
  return {
    { move = "trade_case", choice = { good = "ai_accelerators" } },
    { move = "partner_offer", choice = { country = courted, what = "market" } },
  }
end

-- The gates of the dam, from the one that hurts the rival most.
local function gates()
  return {
    { move = "rare_earth_licence" },
    { move = "mineral_ban", choice = { good = "magnets", to = "USA", reach = "extraterritorial" } },
    { move = "price_flood", choice = { group = "battery_minerals" } },
    { move = "mineral_ban",
      choice = { good = "heavy_rare_earths", to = "USA", reach = "extraterritorial" } },
  }
end

return {
  title    = "The dam",
  side     = "beijing",
  doctrine = [[
A dam upstream. Beijing learns to make what is denied and to get more from every chip, stores what
it can still buy, and courts the countries through which goods pass. Rare earths and magnets are the
gate that it closes, seldom and for one country, when a look ahead says that Washington loses more by
it than China does: what is cut off is replaced, and the trust does not come back.

It looks four quarters ahead before it chooses between building and pressing.]],
  plan = function(view, hand)
    local building = planner.join(self_reliance(view), courtship(view))
    local pressing = planner.join(gates(), building)
    local truce = view.instrument("truce", { issuer = "washington" })
    if truce then
      table.insert(building, 1, { move = "truce", choice = { what = truce.control } })
    end
    local plans = { planner.fill(view, hand, building), planner.fill(view, hand, pressing) }
    return planner.best(view, plans, 4, 0.8)
  end,
}
