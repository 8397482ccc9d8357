-- truce.lua: both sides stop for a while, if both mean it.
-- SPDX-License-Identifier: MIT
return {
  title   = "Propose a truce",
  side    = "washington",
  family  = "truce",
  mechanism = "truce",
  text    = "You commit to suspend one kind of measure for nine months. It holds only if Beijing "
         .. "offers the same; then both sides' measures of that kind rest and tempers cool. "
         .. "Alone, it is a gesture.",
  source  = "Geneva truce of 12 May 2025, 90 days: PIIE (Bown), 2025; Busan truce of 30 Oct 2025, "
         .. "one year: CRS R48642, 2025",
  legal   = "Joint statement; executive order",
  debrief = "What did each side do with the time?",
  figures = { "escalation", "output.USA", "score.washington.stability" },
  ask = {
    { name = "what", prompt = "What rests", kind = "choice",
      among = { "tariff", "export_control", "listing" } },
  },
  play = function(order, choice)
    order.truce { control = choice.what, turns = 3 }
  end,
}
