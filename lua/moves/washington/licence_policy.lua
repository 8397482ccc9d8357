-- licence_policy.lua: the rule stays; what changes is how requests are answered.
-- SPDX-License-Identifier: MIT
local shares = { denial = 1500, approval = 8500 }
local TIGHT_BP = 6000

return {
  title   = "Change a licence policy",
  side    = "washington",
  family  = "export control",
  mechanism = "licence relief",
  text    = "One of your licence regimes is run another way, without a new rule. A presumption of "
         .. "denial grants one request in seven, and can follow once the regime grants no more "
         .. "than three in five; a presumption of approval lets most of the trade go on and keeps "
         .. "the right to look. Makers, allies and Beijing read the mood in it.",
  source  = "Licences for listed parties, 2018-23: 67% of requests granted, SMIC's 91%: Export "
         .. "Compliance Daily, 3 Jul 2024; H200 judged case by case, Jan 2026 (from memory, check)",
  legal   = "EAR part 748 and 742, licence review policies",
  debrief = "Was the rule in the law, or in the officer's in-tray?",
  figures = { "leak.washington", "output.USA.semiconductors", "technology.beijing",
              "capital.washington", "escalation" },
  ask = {
    { name = "regime", prompt = "Which regime", kind = "instrument",
      among = { "export_control" } },
    { name = "policy", prompt = "What is presumed", kind = "choice",
      among = { "denial", "approval" } },
  },
  allowed = function(view, choice)
    if not choice then
      if view.instrument("export_control", { issuer = "washington", mode = "licence" }) then
        return true
      end
      return false, "you run no licence regime"
    end
    local regime = choice.regime
    if regime.mode ~= "licence" then return false, "under a ban there are no licences to grant" end
    if regime.share_bp == shares[choice.policy] then return false, "that is the policy already" end
    if choice.policy == "denial" and regime.share_bp > TIGHT_BP then
      return false, "it grants most requests: tighten the rule first"
    end
    return true
  end,
  play = function(order, choice)
    local old = choice.regime
    order.export_control { good = old.good, to = old.to, mode = "licence", reach = old.reach,
                           subject = old.subject, share_bp = shares[choice.policy] }
  end,
}
