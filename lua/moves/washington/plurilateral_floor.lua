-- plurilateral_floor.lua: friends promise each other a price, and keep cheap metal out.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

local MEMBERS = 3

-- Partners who keep to the minerals club.
local function members(view)
  local club = {}
  for _, id in ipairs(view.countries) do
    if view.country(id).partner and view.figure("accord." .. id .. ".minerals") >= 0.5 then
      table.insert(club, id)
    end
  end
  return club
end

-- A subsidy that such a move gave makers of the group, or nil.
local function standing(view, group, move)
  for _, good in ipairs(goods.groups[group]) do
    local found = view.instrument("subsidy",
      { issuer = "washington", good = good, move = move })
    if found then return found end
  end
end

-- Those of the club who make the good, and to whom Washington alone has not promised more already.
local function makers(view, good)
  local list = {}
  for _, id in ipairs(members(view)) do
    local capacity = view.figure("capacity." .. id .. "." .. good)
    local promise = view.instrument("subsidy",
      { issuer = "washington", good = good, country = id })
    if capacity and capacity > 0 and not promise then table.insert(list, id) end
  end
  return list
end

return {
  title   = "Price floor of the minerals club",
  side    = "washington",
  family  = "partners",
  mechanism = "price guarantee",
  text    = "The members of the minerals club guarantee one price to each other's makers of a "
         .. "group of minerals, and Chinese metal pays a duty at your border, so that a flood "
         .. "kills no plant among friends. The burden is shared: it costs your budget little and "
         .. "your users much. It is only as wide as the club.",
  source  = "Critical Minerals Ministerial of 4 Feb 2026, bloc with price floors proposed: "
         .. "Pillsbury, Feb 2026; half of planned non-Chinese NdPr fails below 60 USD/kg: CSIS "
         .. "(Baskaran), Jun 2025",
  legal   = "Plurilateral agreement; Trade Expansion Act of 1962, section 232",
  debrief = "Who paid for the floor: ministers, or those who buy above it?",
  figures = { "score.washington.security", "price.magnets.USA", "price.gallium.USA",
              "trade.CHN.USA.magnets", "score.washington.coalition" },
  ask = {
    { name = "group", prompt = "Which minerals", kind = "choice", among = goods.group_names },
  },
  allowed = function(view, choice)
    if #members(view) < MEMBERS then
      return false, "three partners must keep to the minerals club first"
    end
    if choice and standing(view, choice.group, "plurilateral_floor") then
      return false, "the club guarantees that price already"
    end
    if choice and not standing(view, choice.group, "price_floor") then
      return false, "guarantee your own makers a price first: none joins what you do not do"
    end
    return true
  end,
  play = function(order, choice, view)
    for _, good in ipairs(goods.groups[choice.group]) do
      order.tariff { from = "CHN", good = good, rate_bp = 2500, turns = 12 }
      for _, country in ipairs(makers(view, good)) do
        order.subsidy { good = good, country = country, mode = "floor", rate_bp = 14000,
                        turns = 12 }
      end
    end
  end,
}
