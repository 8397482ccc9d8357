-- battery_know_how.lua: the cheap cell stays a Chinese art.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Keep battery and lithium know-how",
  side    = "beijing",
  family  = "technology control",
  mechanism = "know-how denial",
  text    = "To take abroad how cheap cathodes and anodes are made and lithium refined needs a "
         .. "permit that is hardly ever given. Plants abroad that were to be built with Chinese "
         .. "partners come late or not at all, and cells are still bought from China. Your own "
         .. "firms lose the licence fees, and hosts in Europe and Asia lose the jobs they were "
         .. "promised.",
  source  = "Catalogue of 15 Jul 2025, iron-phosphate cathodes and lithium refining, after the "
         .. "draft of 2 Jan 2025: Herbert Smith Freehills Kramer, Jul 2025; equipment for cells "
         .. "and graphite anodes, MOFCOM No. 58 of 9 Oct 2025: Squire Patton Boggs, 2025",
  legal   = "Foreign Trade Law; technology export regulations, MOFCOM and MOST catalogue",
  debrief = "Would they have learned it from you, or anyway?",
  figures = { "denial.USA.battery_anode", "denial.KOR.battery_anode",
              "denial.USA.cathode_materials", "capacity.KOR.battery_anode", "escalation" },
  allowed = function(view)
    if control.own(view, { good = "cathode_materials", subject = "technology" }) then
      return false, "that know-how may not leave already"
    end
    return true
  end,
  play = function(order)
    for _, good in ipairs { "cathode_materials", "battery_anode", "lithium" } do
      order.export_control { good = good, subject = "technology", mode = "licence",
                             share_bp = 1000 }
    end
  end,
}
