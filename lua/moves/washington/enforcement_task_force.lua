-- enforcement_task_force.lua: agents, audits and end-use checks behind the rules.
-- SPDX-License-Identifier: MIT
return {
  title   = "Enforcement task force",
  side    = "washington",
  family  = "enforcement",
  mechanism = "enforcement",
  text    = "More agents, audits and end-use checks for a year. Less leaks through hubs, fewer "
         .. "shells stay hidden, and you learn who buys what. It stops nothing by itself.",
  source  = "Between 1 and 40% of Chinese training compute may be smuggled: CNAS, Countering AI "
         .. "Chip Smuggling, 11 Jun 2025",
  legal   = "Export Administration Regulations, part 764; Disruptive Technology Strike Force",
  debrief = "Which rule was only a wish before somebody checked?",
  figures = { "leak.washington", "enforcement.washington", "knowledge.washington" },
  allowed = function(view)
    for _, drive in ipairs(view.instruments("enforcement", "washington")) do
      if drive.move == "enforcement_task_force" then return false, "the task force is at work" end
    end
    return true
  end,
  play = function(order)
    order.enforcement { share_bp = 2500, budget_musd = 500, turns = 4 }
  end,
}
