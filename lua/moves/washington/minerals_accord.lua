-- minerals_accord.lua: buyers of minerals stand together.
-- SPDX-License-Identifier: MIT
return {
  title   = "Invite a partner to a minerals club",
  side    = "washington",
  family  = "partners",
  mechanism = "alliance",
  text    = "The partner is asked to pool stocks, offtake and finance with Washington's friends. "
         .. "Members' plants are financed more cheaply, and with three members a common price "
         .. "floor becomes possible. It is a signature and costs little; those who sell much to "
         .. "China will think twice before they keep to it.",
  source  = "Minerals Security Partnership of 14 Jun 2022: State Department, 2022; Critical "
         .. "Minerals Ministerial and FORGE of 4 Feb 2026: Pillsbury, Feb 2026",
  legal   = "Executive agreement",
  debrief = "What did the partner want in return, and did it get it?",
  figures = { "accord.{country}.minerals", "alignment.{country}", "score.washington.coalition" },
  ask = {
    { name = "country", prompt = "Where", kind = "country", among = "partners" },
  },
  allowed = function(view, choice)
    if choice and view.figure("accord." .. choice.country .. ".minerals") >= 0.9 then
      return false, "it is a member in good standing"
    end
    return true
  end,
  play = function(order, choice)
    order.accord { regime = "minerals", country = choice.country, share_bp = 9000 }
  end,
}
