-- rare_earth_licence.lua: heavy rare earths, and the magnets that need them.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "License rare earths and magnets",
  side    = "beijing",
  family  = "export control",
  mechanism = "mineral licence",
  text    = "Heavy rare earths and magnets need a licence, and few are given. Car plants stop "
         .. "within weeks, in Japan and Germany as in Detroit. It is the strongest card in the "
         .. "hand, and the one that most moves others to build their own.",
  source  = "MOFCOM and GACC announcement No. 18 of 4 Apr 2025; magnet exports -74% in May 2025: "
         .. "China customs via Reuters and Kitco; about a quarter of early requests granted: "
         .. "trade groups, 2025",
  legal   = "Export Control Law of 2020; dual-use regulations, State Council Order 792",
  debrief = "Why did the card that hurt most hold for only three months?",
  figures = { "price.magnets.USA", "output.USA.autos", "output.DEU.autos", "alignment.JPN",
              "escalation" },
  allowed = function(view)
    if control.own(view, { good = "magnets" }) and
        control.own(view, { good = "heavy_rare_earths" }) then
      return false, "both are controlled already"
    end
    return true
  end,
  play = function(order)
    for _, good in ipairs { "heavy_rare_earths", "magnets" } do
      order.export_control { good = good, mode = "licence", share_bp = 2500 }
    end
  end,
}
