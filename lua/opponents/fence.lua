-- fence.lua: Washington guards a small yard with a high fence, and fills the cellar first.
-- SPDX-License-Identifier: MIT
local planner = require "lib.planner"

-- Groups of minerals to store, and the good that shows whether it has been done.
local STORED = {
  { group = "magnet_metals", good = "magnets" },
  { group = "tool_metals", good = "tungsten" },
  { group = "battery_minerals", good = "battery_anode" },
  { group = "defence_metals", good = "antimony" },
  { group = "chip_metals", good = "gallium" },
}
-- What is founded in the first turns, one a turn: it must stand before the game is over.
local PROJECTS = { "magnets", "superhard_materials", "battery_anode", "heavy_rare_earths" }
-- Without these a chip control does not hold; the others make it better.
local PILLARS = { "TWN", "IND", "KOR", "NLD", "JPN", "SGP" }
local ALLIES = { "IND", "DEU", "KOR", "GBR", "FRA", "ARE", "VNM", "THA", "MYS", "SGP" }

-- What makes a Chinese cut-off hurt less.
local function resilience(view)
  local ideas = {}
  local project = PROJECTS[view.turn]
  if project then
    table.insert(ideas, { move = "mineral_project",
                          choice = { good = project, country = "USA", plant = "refinery" } })
  end
  table.insert(ideas, { move = "price_floor",
                        choice = { group = "magnet_metals", country = "USA" } })
  table.insert(ideas, { move = "plurilateral_floor", choice = { group = "magnet_metals" } })
  for _, stock in ipairs(STORED) do
    if not planner.has(view, "stockpile", { good = stock.good }) then
      table.insert(ideas, { move = "mineral_stockpile",
                            choice = { group = stock.group, months = 6 } })
    end
  end
  table.insert(ideas, { move = "recycling", choice = { scrap = "magnets" } })
  if not planner.has(view, "subsidy", { good = "mature_chips" }) then
    table.insert(ideas, { move = "chip_subsidy", choice = { good = "mature_chips" } })
  end
  return ideas
end

-- Allies first: a fence with a gap is a wall for one's own makers only. Who is courted by Beijing
-- hears from Washington too.
local function alliance(view)
  local ideas = {}
  for _, country in ipairs(PILLARS) do
    local theirs = view.figure("offered." .. country .. ".beijing")
    local ours = view.figure("offered." .. country .. ".washington")
    if theirs > ours + 0.2 then
      table.insert(ideas, { move = "partner_offer",
                            choice = { country = country, what = "market" } })
    end
  end
  table.insert(ideas, { move = "trade_case", choice = { good = "gallium" } })
  for _, country in ipairs(ALLIES) do
    if not planner.has(view, "accord", { regime = "chips", country = country }) then
      table.insert(ideas, { move = "chip_accord", choice = { country = country } })
    end
  end
  if not planner.has(view, "enforcement", {}) then
    table.insert(ideas, { move = "enforcement_task_force" })
  end
  return ideas
end

-- The yard is small: what trains models, and what chips are made with.
local function fence()
  return {
    { move = "software_control", choice = { mode = "licence" } },
    { move = "foundry_rule" },
    { move = "ai_chip_control", choice = { good = "ai_accelerators", to = "CHN", mode = "ban" } },
    { move = "tool_control", choice = { good = "chip_tools" } },
    { move = "tool_control", choice = { good = "duv_lithography" } },
    { move = "lithography_service", choice = { plants = "advanced_logic" } },
    { move = "memory_control" },
    { move = "outbound_screening", choice = { field = "computing", reach = "extraterritorial" } },
  }
end

return {
  title    = "The fence",
  side     = "washington",
  doctrine = [[
A small yard with a high fence. Stocks, a price floor that the club then shares, and a few plants
come early, so that nobody can make Washington flinch. Allies are asked into the chip accord, and
whoever Beijing courts hears from Washington too, for a control holds only as well as its worst
member. The fence itself is raised where it hurts the rival more than one's own makers: chips,
software, tools, and then those who service them, the art of stacking memory, and money. Broad
tariffs are never used, and a truce is answered.

A blow is answered in the next quarter. Else it looks four quarters ahead and chooses between
building and pressing by its own result, less two fifths of Beijing's; and now and then, for
reasons of its own, it strikes first.]],
  plan = function(view, hand)
    local friends = alliance(view)
    local building = planner.join({ friends[1] }, resilience(view), friends)
    local pressing = planner.join(fence(), building)
    local truce = view.instrument("truce", { issuer = "beijing" })
    if truce then
      table.insert(building, 1, { move = "truce", choice = { what = truce.control } })
    end
    return planner.choose(view, planner.fill(view, hand, building),
      planner.fill(view, hand, pressing), 5)
  end,
}
