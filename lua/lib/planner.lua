-- planner.lua: an opponent's craft: fill a plan from ideas, and weigh plans by looking ahead.
-- SPDX-License-Identifier: MIT
local planner = {}

local MOVES_A_TURN = 3

-- All of them: which may be played, view.allowed says, and only of those that are thought of.
local function cards_by_move(hand)
  local cards = {}
  for _, card in ipairs(hand) do cards[card.move] = card end
  return cards
end

-- Is something of that kind, with those fields, one's own and in force?
function planner.has(view, kind, fields)
  fields.issuer = view.side
  return view.instrument(kind, fields) ~= nil
end

-- A plan of at most three of the ideas, in their order: those that the hand, the means and the
-- rules allow. `keep` is the political capital that stays in hand.
function planner.fill(view, hand, ideas, keep)
  local cards = cards_by_move(hand)
  local capital, budget = view.capital - (keep or 0), view.budget
  local plan, taken = {}, {}
  for _, idea in ipairs(ideas) do
    local card = cards[idea.move]
    local affordable = card and card.capital <= capital and card.budget <= budget
    if #plan < MOVES_A_TURN and affordable and not taken[idea]
        and view.allowed(idea.move, idea.choice) then
      table.insert(plan, idea)
      taken[idea] = true
      capital = capital - card.capital
      budget = budget - card.budget
    end
  end
  return plan
end

-- The plan with the best own result, looked at so many turns on; what the rival loses counts by
-- `spite`. Plans that break a rule are passed over.
function planner.best(view, plans, turns, spite)
  local best, best_worth = {}, nil
  for _, plan in ipairs(plans) do
    local outlook = view.forecast(plan, turns)
    if outlook then
      local worth = outlook.result - spite * outlook.rival_result
      if not best_worth or worth > best_worth then best, best_worth = plan, worth end
    end
  end
  return best
end

-- Did the rival strike in the turn before: a new control, listing or tariff?
function planner.struck(view)
  for _, blow in ipairs { "export_control", "listing", "tariff" } do
    for _, instrument in ipairs(view.instruments(blow, view.rival)) do
      if instrument.announced_turn == view.turn - 1 then return true end
    end
  end
  return false
end

-- Builds or presses: a blow is answered at once, one turn in `temper` brings a blow unasked, and
-- else the better outlook decides.
function planner.choose(view, building, pressing, temper)
  local provoked = planner.struck(view) or view.random("temper", 1, temper) == 1
  if provoked and #pressing > 0 then return pressing end
  return planner.best(view, { building, pressing }, 4, 0.4)
end

-- One list after another.
function planner.join(...)
  local all = {}
  for _, list in ipairs { ... } do
    for _, item in ipairs(list) do table.insert(all, item) end
  end
  return all
end

return planner
