-- battery_licence.lua: cells, and what goes into them.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "License batteries and their parts",
  side    = "beijing",
  family  = "export control",
  mechanism = "mineral licence",
  text    = "Cells, anode graphite and cathodes need a licence. Nobody else makes enough of them: "
         .. "electric-car plants abroad slow down. China's own makers lose their best markets, "
         .. "and rivals get a reason to build.",
  source  = "MOFCOM announcement No. 58 of 9 Oct 2025, suspended to 10 Nov 2026: Squire Patton "
         .. "Boggs, 2025; Pillsbury and Jones Day, Nov 2025",
  legal   = "Export Control Law of 2020; Catalogue of technologies whose export is restricted",
  debrief = "Does one choke one's customers, or one's own champions?",
  figures = { "price.batteries.USA", "output.USA.electric_vehicles", "output.CHN",
              "output.DEU.electric_vehicles" },
  allowed = function(view)
    if control.own(view, { good = "batteries" }) then
      return false, "batteries are controlled already"
    end
    return true
  end,
  play = function(order)
    for _, good in ipairs { "batteries", "battery_anode", "cathode_materials" } do
      order.export_control { good = good, mode = "licence", share_bp = 8500 }
    end
  end,
}
