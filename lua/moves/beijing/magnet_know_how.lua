-- magnet_know_how.lua: the metal may leave, the art of making it may not.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Ban rare-earth and magnet know-how",
  side    = "beijing",
  family  = "technology control",
  mechanism = "know-how denial",
  text    = "How to separate heavy rare earths and to make magnets, with the machines and "
         .. "engineers for it, may not leave the country. No car plant stops today. But whoever "
         .. "builds a separate chain abroad builds slower, for years, so that the next ban bites "
         .. "as long as the last.",
  source  = "Catalogue of prohibited and restricted technologies, 21 Dec 2023, extraction, "
         .. "separation and magnets: Trivium China, 2025; MOFCOM No. 62 of 9 Oct 2025, lines, "
         .. "repair and help by Chinese citizens: Squire Patton Boggs, 2025",
  legal   = "Foreign Trade Law; technology export regulations, MOFCOM and MOST catalogue",
  debrief = "Does a monopoly on making last longer than a monopoly on the metal?",
  figures = { "denial.USA.magnets", "denial.FRA.heavy_rare_earths",
              "denial.JPN.magnets", "capacity.USA.magnets", "escalation" },
  allowed = function(view)
    if control.own(view, { good = "magnets", subject = "technology" }) then
      return false, "that know-how may not leave already"
    end
    return true
  end,
  play = function(order)
    for _, good in ipairs { "heavy_rare_earths", "magnets" } do
      order.export_control { good = good, subject = "technology", mode = "ban" }
    end
  end,
}
