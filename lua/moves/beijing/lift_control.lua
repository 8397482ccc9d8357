-- lift_control.lua: one of Beijing's measures ends.
-- SPDX-License-Identifier: MIT
local lift = require "lib.lift"

return {
  title   = "Lift a measure",
  side    = "beijing",
  family  = "relief",
  mechanism = "licence relief",
  text    = "One tariff, control, listing or refusal of yours ends. Your makers sell again and "
         .. "partners breathe. Prices abroad fall back within a year or two, and with them the "
         .. "wish to dig elsewhere.",
  source  = "MOFCOM No. 70 and 72 of Nov 2025, controls and bans suspended to Nov 2026: Pillsbury "
         .. "and Fastmarkets, Nov 2025",
  legal   = "Export Control Law of 2020; MOFCOM announcement",
  debrief = "Whose mines will now never be built?",
  figures = { "output.CHN", "output.USA", "score.beijing.coalition", "escalation" },
  ask = {
    { name = "measure", prompt = "Which measure", kind = "instrument",
      among = { "tariff", "export_control", "listing", "import_ban" } },
  },
  play = function(order, choice)
    lift[choice.measure.kind](order, choice.measure)
  end,
}
