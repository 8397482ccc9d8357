-- dam.lua: Beijing raises a dam upstream, and learns to live without what comes from downstream.
-- SPDX-License-Identifier: MIT
local planner = require "lib.planner"

-- Those whose makers and ports a chip control needs, in the order of what they are worth.
local COURTED = { "TWN", "IND", "KOR", "NLD", "JPN", "DEU", "VNM" }
-- A programme of making it at home, and the good whose want shows that it is due.
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

-- Whom Washington asks into its minerals club is asked to the other table as well.
local function other_table(view)
  local ideas = {}
  for _, accord in ipairs(view.instruments("accord", "washington")) do
    if accord.regime == "minerals" then
      table.insert(ideas, { move = "minerals_initiative", choice = { country = accord.country } })
    end
  end
  return ideas
end

-- Ways round what is barred: the straits once they have forgotten the last gift, and shells where
-- a ban leaves nothing to be licensed.
local function ways_round(view)
  local ideas = {}
  if view.figure("offered.SGP.beijing") < 0.8 then
    table.insert(ideas, { move = "hub_trade", choice = { hub = "straits" } })
  end
  for _, control in ipairs(view.instruments("export_control", "washington")) do
    if control.good == "ai_accelerators" and control.mode == "ban" then
      table.insert(ideas, { move = "shell_network" })
    end
  end
  return ideas
end

-- The river behind the dam: metal from scrap, and ore in the sheds.
local function river(view)
  local ideas = {
    { move = "scrap_drive", choice = { scrap = "batteries" } },
    { move = "scrap_drive", choice = { scrap = "magnets" } },
  }
  for _, good in ipairs { "cobalt_hydroxide", "lithium_concentrate" } do
    if not planner.has(view, "stockpile", { good = good }) then
      table.insert(ideas, { move = "raw_reserve", choice = { good = good } })
    end
  end
  return ideas
end

-- More from every chip; then learn to make what is missed most.
local function self_reliance(view)
  local missed = {}
  for _, lesson in ipairs(LEARNED) do
    missed[lesson.good] = view.figure("shortage.CHN." .. lesson.good)
  end
  table.sort(LEARNED, function(a, b) return missed[a.good] > missed[b.good] end)
  local ideas = { { move = "efficient_models" } }
  for _, lesson in ipairs(LEARNED) do
    table.insert(ideas, { move = "home_tools", choice = { programme = lesson.programme } })
  end
  if not planner.has(view, "subsidy", { good = "mature_chips" }) then
    table.insert(ideas, { move = "big_fund", choice = { good = "mature_chips" } })
  end
  return ideas
end

-- The gates of the dam, from the one that hurts the rival most; once they are shut, the wall behind
-- them is raised, so that nobody builds another river. A blow is also answered with a packet of
-- metals on the same day, as in February 2025, but only when magnets are spent.
local function gates(view)
  local function ban(good)
    return { move = "mineral_ban", choice = { good = good, to = "USA", reach = "domestic" } }
  end
  local ideas = {
    { move = "rare_earth_licence" },
    ban "heavy_rare_earths",
    ban "magnets",
    { move = "mineral_licence", choice = { good = "battery_anode" } },
    { move = "unreliable_entity", choice = { firm = "applied_materials" } },
    { move = "unreliable_entity", choice = { firm = "lam_research" } },
  }
  if planner.has(view, "export_control", { good = "magnets", subject = "good" }) then
    table.insert(ideas, { move = "magnet_know_how" })
    if planner.struck(view) then
      table.insert(ideas, { move = "group_licence", choice = { packet = "five_metals" } })
    end
  end
  return ideas
end

return {
  title    = "The dam",
  side     = "beijing",
  doctrine = [[
A dam upstream. Beijing gets more from every chip, learns to make what is denied, and courts those
through whose hands a chip control must go: Taipei and Delhi before all others. Whom Washington asks
into its minerals club is asked to Beijing's table too, and where accelerators are banned outright
shells and the ports of the straits find a way round. What money is left fills the sheds with ore
and wins metal from scrap. Rare earths and magnets are the gate that it closes when a look ahead
says so, and then the know-how behind it: what is cut off is replaced, and the trust does not come
back. A truce that Washington offers is answered.

A blow is answered in the next quarter. Else it looks four quarters ahead and chooses between
building and pressing by its own result, less two fifths of Washington's; and now and then, for
reasons of its own, it strikes first.]],
  plan = function(view, hand)
    local friends = courtship(view)
    local building = planner.join({ friends[1], friends[2] },
      self_reliance(view), ways_round(view), other_table(view), friends,
      { { move = "trade_case", choice = { good = "ai_accelerators" } } }, river(view))
    local pressing = planner.join(gates(view), building)
    local truce = view.instrument("truce", { issuer = "washington" })
    if truce then
      table.insert(building, 1, { move = "truce", choice = { what = truce.control } })
    end
    return planner.choose(view, planner.fill(view, hand, building),
      planner.fill(view, hand, pressing), 5)
  end,
}
