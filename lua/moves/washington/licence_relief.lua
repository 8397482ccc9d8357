-- licence_relief.lua: some sales go on after all.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

local controlled = { "ai_accelerators", "high_bandwidth_memory" }
for _, good in ipairs(goods.tools) do table.insert(controlled, good) end

return {
  title   = "Grant licences to your own makers",
  side    = "washington",
  family  = "relief",
  mechanism = "licence relief",
  text    = "For a year a third of the old trade in one controlled good may go on. The makers "
         .. "earn what pays for the next design, and their lobbyists rest; every licence is also "
         .. "a hole in the control.",
  source  = "H20 sales allowed again for a 15% share, 14 Jul 2025 (from memory, check); 67% of "
         .. "licence requests for listed parties granted in 2018-23: Export Compliance Daily, 3 "
         .. "Jul 2024",
  legal   = "EAR 748.15, validated end-user programme",
  debrief = "Is a control with a hole worth more than none?",
  figures = { "capital.washington", "output.USA.semiconductors", "technology.beijing",
              "score.washington.prosperity" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good", among = controlled },
  },
  allowed = function(view, choice)
    local good = choice and choice.good
    if view.instrument("export_control", { issuer = "washington", good = good }) then
      return true
    end
    return false, "you do not control it"
  end,
  play = function(order, choice)
    order.carve_out { good = choice.good, to = "CHN", share_bp = 3300, turns = 4 }
  end,
}
