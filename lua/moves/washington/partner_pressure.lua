-- partner_pressure.lua: a partner is told what it will cost not to comply.
-- SPDX-License-Identifier: MIT
return {
  title   = "Press a partner",
  side    = "washington",
  family  = "partners",
  mechanism = "coercion",
  text    = "The partner is threatened with secondary sanctions, with its market access, or with "
         .. "public shame. It complies sooner and likes you less; a threat that is never carried "
         .. "out is believed less each time.",
  source  = "A foundry cut off its listed customer on the day a foreign-direct-product rule took "
         .. "effect, 15 Sep 2020: Strategy Analytics, 2021; the Netherlands followed after 11 "
         .. "months of talks: CSIS, 2023",
  legal   = "EAR 734.9; Trade Expansion Act of 1962, section 232",
  debrief = "What will this partner do when it no longer needs you?",
  figures = { "compliance_target.{country}.washington", "resentment.{country}.washington",
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
