-- lift_control.lua: one of Washington's measures ends.
-- SPDX-License-Identifier: MIT
local lift = require "lib.lift"

return {
  title   = "Lift a measure",
  side    = "washington",
  family  = "relief",
  mechanism = "licence relief",
  text    = "One tariff, control or listing of yours ends. Trade comes back over some quarters, "
         .. "makers and allies breathe, and tempers cool. The customers who found another source "
         .. "do not all return.",
  source  = "ZTE order lifted after 88 days, 13 Jul 2018: Reuters, 30 Aug 2018; AI Diffusion rule "
         .. "rescinded 13 May 2025 and affiliates rule suspended 10 Nov 2025: CRS R48642, 2025",
  legal   = "Export Control Reform Act of 2018; Federal Register notice",
  debrief = "What did you get for it, and was it worth more while it stood?",
  figures = { "output.USA", "technology.beijing", "technology.washington", "escalation" },
  ask = {
    { name = "measure", prompt = "Which measure", kind = "instrument",
      among = { "tariff", "export_control", "listing", "import_ban" } },
  },
  play = function(order, choice)
    lift[choice.measure.kind](order, choice.measure)
  end,
}
