-- dam.lua: Beijing raises a dam upstream, and learns to live without what comes from downstream.
-- SPDX-License-Identifier: MIT
local planner = require "lib.planner"

-- Those whose makers and ports a chip control needs, in the order of what they are worth.
local COURTED = { "TWN", "KOR", "NLD", "JPN", "SGP", "MYS", "DEU", "VNM" }
-- A programme of making it at home, and the goods whose want shows that it is due.
local LEARNED = {
  { programme = "inputs", good = "design_software" },
  { programme = "chips", good = "advanced_logic" },
  { programme = "tools", good = "chip_tools" },
}

-- Where an offer has faded, another is due.
local function courtship(view)
  local ideas = {}
  for _, country in ipairs(COURTED) do
    if view.figure("offered." .. country .. ".beijing") < 1.2 then
      table.insert(ideas, { move = "partner_offer",
                            choice = { country = country, what = "market" } })
    end
  end
  return ideas
end

-- Learn first to make what is missed most.
local function self_reliance(view)
  local missed = {}
  for _, lesson in ipairs(LEARNED) do
    missed[lesson.good] = view.figure("shortage.CHN." .. lesson.good)
  end
  table.sort(LEARNED, function(a, b) return missed[a.good] > missed[b.good] end)
  local ideas = {}
  for _, lesson in ipairs(LEARNED) do
    if not planner.has(view, "research", { mode = "indigenisation", good = lesson.good }) then
      table.insert(ideas, { move = "home_tools", choice = { programme = lesson.programme } })
    end
  end
  if not planner.has(view, "research", { mode = "efficiency" }) then
    table.insert(ideas, 1, { move = "efficient_models" })
  end
  table.insert(ideas, { move = "big_fund", choice = { good = "mature_chips" } })
  return ideas
end

-- The gates of the dam, from the one that hurts the rival most.
local function gates()
  return {
    { move = "rare_earth_licence" },
    { move = "mineral_ban", choice = { good = "magnets", to = "USA", reach = "extraterritorial" } },
    { move = "price_flood", choice = { group = "battery_minerals" } },
    { move = "mineral_ban",
      choice = { good = "heavy_rare_earths", to = "USA", reach = "extraterritorial" } },
    { move = "unreliable_entity", choice = { firm = "applied_materials" } },
    { move = "unreliable_entity", choice = { firm = "lam_research" } },
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
    local building = planner.join({ courtship(view)[1], courtship(view)[2] }, self_reliance(view), courtship(view),
                                  { { move = "trade_case", choice = { good = "ai_accelerators" } } })
    local pressing = planner.join(gates(), building)
    local truce = view.instrument("truce", { issuer = "washington" })
    if truce then
      table.insert(building, 1, { move = "truce", choice = { what = truce.control } })
    end
    local plans = { planner.fill(view, hand, building), planner.fill(view, hand, pressing) }
    return planner.best(view, plans, 4, 0.4)
  end,
}
