-- truce.lua: both sides stop for a while, if both mean it.
-- SPDX-License-Identifier: MIT
return {
  title   = "Propose a truce",
  side    = "beijing",
  family  = "truce",
  mechanism = "truce",
  text    = "You commit to suspend one kind of measure for nine months. It holds only if "
         .. "Washington offers the same; then both sides' measures of that kind rest and tempers "
         .. "cool. Alone, it is a gesture.",
  source  = "Geneva truce of 12 May 2025, 90 days: PIIE (Bown), 2025; bans on gallium, germanium "
         .. "and antimony suspended, MOFCOM No. 72 of 9 Nov 2025: Fastmarkets, Nov 2025",
  legal   = "Joint statement; MOFCOM announcement",
  debrief = "What did each side do with the time?",
  figures = { "escalation", "output.CHN", "score.beijing.stability" },
  ask = {
    { name = "what", prompt = "What rests", kind = "choice",
      among = { "tariff", "export_control", "listing" } },
  },
  play = function(order, choice)
    order.truce { control = choice.what, turns = 3 }
  end,
}
