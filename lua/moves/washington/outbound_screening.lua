-- outbound_screening.lua: American money does not build what American law keeps back.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

local fields = {
  chips     = { "advanced_logic", "memory", "chip_tools" },
  computing = { "ai_accelerators", "high_bandwidth_memory" },
}
local MEMBERS = 3

-- How many partners keep to the chip accord.
local function members(view)
  local count = 0
  for _, id in ipairs(view.countries) do
    if view.country(id).partner and view.figure("accord." .. id .. ".chips") >= 0.5 then
      count = count + 1
    end
  end
  return count
end

return {
  title   = "Screen investment in Chinese chips",
  side    = "washington",
  family  = "capital",
  mechanism = "capital denial",
  text    = "Your funds and firms may no longer buy into Chinese makers in one field. Plants and "
         .. "laboratories there lose money, managers and contacts, and grow a little more slowly: "
         .. "Beijing's own funds fill much of the gap. It costs little, offends little, and does "
         .. "more when allies screen too.",
  source  = "EO 14105 of 9 Aug 2023; Treasury rule of 28 Oct 2024, in force 2 Jan 2025 (from "
         .. "memory, check); Big Fund III, 47.5 bn USD: Fortune, May 2024",
  legal   = "31 CFR part 850; International Emergency Economic Powers Act",
  debrief = "Did the money go home, or only by another road?",
  figures = { "denial.CHN.advanced_logic", "denial.CHN.ai_accelerators", "capacity.CHN.memory",
              "indigenisation.CHN.chip_tools", "technology.beijing" },
  ask = {
    { name = "field", prompt = "Which field", kind = "choice", among = { "chips", "computing" } },
    { name = "reach", prompt = "Alone, or with allies", kind = "choice",
      among = { "domestic", "extraterritorial" } },
  },
  allowed = function(view, choice)
    if not choice then return true end
    if choice.reach == "extraterritorial" and members(view) < MEMBERS then
      return false, "three partners must keep to the chip accord before they screen with you"
    end
    local old = control.own(view,
      { good = fields[choice.field][1], to = "CHN", subject = "capital" })
    if old and (old.reach == choice.reach or old.reach == "extraterritorial") then
      return false, "that field is screened already"
    end
    return true
  end,
  play = function(order, choice)
    for _, good in ipairs(fields[choice.field]) do
      order.export_control { good = good, to = "CHN", subject = "capital", mode = "ban",
                             reach = choice.reach }
    end
  end,
}
