-- memory_control.lua: the stacks that feed an AI chip, and the art of making them.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Control the making of memory stacks",
  side    = "washington",
  family  = "technology control",
  mechanism = "chip denial",
  text    = "High-bandwidth memory is stopped for China from any maker, and with it the know-how, "
         .. "tools and samples that would let China stack its own. Without stacks a good AI chip "
         .. "is a slow one, whoever made it. Two Korean firms make nearly all of them: they must "
         .. "follow, lose a market, and teach China that it needs a third.",
  source  = "HBM controlled on 2 Dec 2024: CRS R48642, 2025; SK hynix 55% and Samsung 45% of it: "
         .. "TrendForce via Asia Business Daily, 2024",
  legal   = "EAR 742.6 and 734.9, foreign direct product rule",
  debrief = "Which held up the rival's chips more: the logic, or the memory beside it?",
  figures = { "denial.CHN.high_bandwidth_memory", "indigenisation.CHN.high_bandwidth_memory",
              "shortage.CHN.high_bandwidth_memory", "compliance.KOR.washington",
              "technology.beijing" },
  allowed = function(view)
    if control.own(view,
        { good = "high_bandwidth_memory", to = "CHN", subject = "technology" }) then
      return false, "neither stacks nor the art of stacking go to China any more"
    end
    return true
  end,
  play = function(order)
    order.export_control { good = "high_bandwidth_memory", to = "CHN", mode = "ban",
                           reach = "extraterritorial" }
    for _, good in ipairs { "high_bandwidth_memory", "memory" } do
      order.export_control { good = good, to = "CHN", subject = "technology", mode = "licence",
                             reach = "extraterritorial", share_bp = 1000 }
    end
  end,
}
