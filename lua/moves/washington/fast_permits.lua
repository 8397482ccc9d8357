-- fast_permits.lua: the wait for a permit gets shorter.
-- SPDX-License-Identifier: MIT
return {
  title   = "Fast lane for permits",
  side    = "washington",
  family  = "industrial policy",
  mechanism = "permits",
  text    = "Agencies must decide sooner: projects at home lose a third of the time they still "
         .. "need. It costs no money, but neighbours and courts make it cost political capital.",
  source  = "Discovery to output takes 29 years in the United States, 27 in Canada, 20 in "
         .. "Australia: S&P Global, Jul 2024",
  legal   = "FAST-41 (Fixing America's Surface Transportation Act, title 41)",
  debrief = "Whose objection was overruled, and was it a bad one?",
  figures = { "score.washington.security", "capacity.USA.magnets", "capacity.USA.advanced_logic",
              "capacity.USA.antimony" },
  allowed = function(view)
    for _, rule in ipairs(view.instruments("permit", "washington")) do
      if not rule.good then return false, "the fast lane is open" end
    end
    return true
  end,
  play = function(order)
    order.permit { rate_bp = 3500, turns = 8 }
  end,
}
