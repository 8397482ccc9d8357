-- partner_pressure.lua: a partner is told what its controls will cost.
-- SPDX-License-Identifier: MIT
return {
  title   = "Press a partner",
  side    = "beijing",
  family  = "partners",
  mechanism = "coercion",
  text    = "The partner hears what will happen to its firms, its market or its name if it "
         .. "follows Washington. Some give way. Most remember, buy elsewhere, and move closer to "
         .. "the other side.",
  source  = "Lithuania: exports to China -91% in a month: SCMP, Jan 2022; South Korea 2017: "
         .. "Chinese tourists -60%, cost 6.8 bn USD: NABO via Quartz, 2017",
  legal   = "Anti-Foreign Sanctions Law of 2021; Blocking Rules, MOFCOM Order 1 of 2021",
  debrief = "Did fear last longer than anger?",
  figures = { "compliance_target.{country}.washington", "resentment.{country}.beijing",
              "alignment.{country}" },
  ask = {
    { name = "country", prompt = "Which partner", kind = "country", among = "partners" },
    { name = "what", prompt = "What is threatened", kind = "choice",
      among = { "sanctions", "market", "shaming" } },
  },
  play = function(order, choice)
    order.pressure { country = choice.country, mode = choice.what, share_bp = 6000 }
  end,
}
