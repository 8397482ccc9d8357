-- fence.lua: Washington guards a small yard with a high fence, and fills the cellar first.
-- SPDX-License-Identifier: MIT
local planner = require "lib.planner"

local STOCKED = {
  { group = "magnet_metals", sign = "magnets" },
  { group = "tool_metals", sign = "tungsten" },
  { group = "battery_minerals", sign = "battery_anode" },
  { group = "defence_metals", sign = "antimony" },
  { group = "chip_metals", sign = "gallium" },
}
local PROJECTS = { "magnets", "superhard_materials", "battery_anode", "heavy_rare_earths" }
-- Without these a chip control does not hold; the others make it better.
local PILLARS = { "TWN", "KOR", "NLD", "JPN", "SGP" }
local ALLIES = { "IND", "DEU", "KOR", "GBR", "FRA", "ARE", "VNM", "THA", "MYS", "SGP" }

-- What makes a Chinese cut-off hurt less.
local function resilience(view)
  local ideas = {}
  for _, stock in ipairs(STOCKED) do
    if not planner.has(view, "stockpile", { good = stock.sign }) then
      table.insert(ideas, { move = "mineral_stockpile",
                            choice = { group = stock.group, months = 6 } })
    end
  end
  if not planner.has(view, "subsidy", { good = "magnets", country = "USA" }) then
    table.insert(ideas, 2, { move = "price_floor",
                             choice = { group = "magnet_metals", country = "USA" } })
  end
  local project = PROJECTS[view.turn]
  if project then
    table.insert(ideas, 2, { move = "mineral_project",
                             choice = { good = project, country = "USA", plant = "refinery" } })
  end
  if not planner.has(view, "subsidy", { good = "mature_chips" }) then
    table.insert(ideas, { move = "chip_subsidy", choice = { good = "mature_chips" } })
  end
  return ideas
end

-- Allies first: a fence with a gap is a wall for one's own makers only.
local function alliance(view)
  local ideas = {}
  for _, country in ipairs(PILLARS) do
    local theirs = view.figure("offered." .. country .. ".beijing")
    if theirs > view.figure("offered." .. country .. ".washington") + 0.2 then
      table.insert(ideas, { move = "partner_offer", choice = { country = country, what = "market" } })
    end
  end
  table.insert(ideas, { move = "trade_case", choice = { good = "gallium" } })
  for _, country in ipairs(ALLIES) do
    if not planner.has(view, "accord", { regime = "chips", country = country }) then
      table.insert(ideas, { move = "chip_accord", choice = { country = country } })
    end
  end
  if view.figure("leak.washington") > 0.15 and not planner.has(view, "enforcement", {}) then
    table.insert(ideas, 1, { move = "enforcement_task_force" })
  end
  return ideas
end

-- The yard is small: what trains models and what makes chips.
local function fence()
  return {
    { move = "tool_control", choice = { good = "design_software" } },
    { move = "tool_control", choice = { good = "chip_tools" } },
    { move = "ai_chip_control", choice = { good = "advanced_logic", to = "CHN", mode = "ban" } },
    { move = "ai_chip_control", choice = { good = "ai_accelerators", to = "CHN", mode = "ban" } },
    { move = "tool_control", choice = { good = "duv_lithography" } },
    { move = "affiliates_rule" },
  }
end

return {
  title    = "The fence",
  side     = "washington",
  doctrine = [[
A small yard with a high fence. Stocks, a price floor and a few plants come first, so that nobody
can make Washington flinch. Then allies are asked into the chip accord, for a control holds only as
well as its worst member. The fence itself is raised where it hurts the rival more than one's own
makers, and only while tempers are cool: broad tariffs are never used, and a truce is always
answered.

It looks four quarters ahead before it chooses between building and pressing.]],
  plan = function(view, hand)
    local friends = alliance(view)
    local building = planner.join({ friends[1] }, resilience(view), friends)
    local pressing = planner.join(fence(), building)
    if view.instrument("truce", { issuer = "beijing" }) then
      local truce = view.instrument("truce", { issuer = "beijing" })
      table.insert(building, 1, { move = "truce", choice = { what = truce.control } })
    end
    local plans = { planner.fill(view, hand, building), planner.fill(view, hand, pressing) }
    return planner.best(view, plans, 4, 0.4)
  end,
}
