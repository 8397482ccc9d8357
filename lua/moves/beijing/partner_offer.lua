-- partner_offer.lua: something for a partner, in the hope of something back.
-- SPDX-License-Identifier: MIT
return {
  title   = "Make a partner an offer",
  side    = "beijing",
  family  = "partners",
  mechanism = "courting",
  text    = "Credit, market access, technology or a quiet promise for a partner. It weakens the "
         .. "rival's controls where they depend on that partner; it fades if nothing follows.",
  source  = "Norway voted more with China after the fish stopped: CMI WP 2016:3; sales to China "
         .. "are 26% of Taiwan's GDP, 13% of Chile's, 9% of Australia's: customs and World Bank "
         .. "figures for 2023, computed",
  legal   = "Belt and Road agreements; free-trade agreements",
  debrief = "What did the partner give that it would not have given anyway?",
  figures = { "alignment.{country}", "compliance_target.{country}.washington",
              "score.beijing.coalition" },
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
