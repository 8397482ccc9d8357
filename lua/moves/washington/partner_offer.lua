-- partner_offer.lua: something for a partner, in the hope of something back.
-- SPDX-License-Identifier: MIT
return {
  title   = "Make a partner an offer",
  side    = "washington",
  family  = "partners",
  mechanism = "courting",
  text    = "Money, market access, technology or a security promise for a partner. It wins "
         .. "goodwill and makes compliance worth more; it fades if nothing follows.",
  source  = "Critical-minerals framework with Australia, 8.5 bn USD, of 20 Oct 2025 (from memory, "
         .. "check); trade agreements with Malaysia, Thailand and Vietnam of 26 Oct 2025: Export "
         .. "Compliance Daily, Oct 2025",
  legal   = "Agreement on Reciprocal Trade; Foreign Assistance Act",
  debrief = "Did the offer buy a choice, or only time?",
  figures = { "alignment.{country}", "compliance_target.{country}.washington",
              "score.washington.coalition" },
  ask = {
    { name = "country", prompt = "Which partner", kind = "country", among = "partners" },
    { name = "what", prompt = "What is offered", kind = "choice",
      among = { "payment", "market", "technology", "security" } },
  },
  play = function(order, choice)
    order.offer { country = choice.country, mode = choice.what, share_bp = 10000,
                  budget_musd = 2000 }
  end,
}
