-- shell_network.lua: a new company, with an old customer.
-- SPDX-License-Identifier: MIT
return {
  title   = "Pay for shells and brokers",
  side    = "beijing",
  family  = "evasion",
  mechanism = "evasion",
  text    = "For a year and a half there is money for front companies, brokers and freight papers "
         .. "that hide who buys. Washington's inspectors see less, listed firms live on under "
         .. "other names, and more of what is barred comes through. It is dear, it takes some "
         .. "quarters to grow, and a task force on the other side undoes part of it.",
  source  = "Chips worth a billion dollars sold in China in three months after the H20 rule: "
         .. "Financial Times, 24 Jul 2025, in the press; servers bought by firms in Singapore, "
         .. "three charged on 27 Feb 2025: Channel News Asia, 2025; 1 to 40% of training compute: "
         .. "CNAS, 2025",
  legal   = "None: deniable by design",
  debrief = "Was it the rule that failed, or those who had to see through it?",
  figures = { "evasion.beijing", "leak.washington", "use.CHN.ai_accelerators",
              "technology.beijing" },
  allowed = function(view)
    if view.instrument("enforcement", { issuer = "beijing", mode = "evade" }) then
      return false, "the network is paid for already"
    end
    return true
  end,
  play = function(order)
    order.enforcement { mode = "evade", share_bp = 4000, budget_musd = 800, turns = 6 }
  end,
}
