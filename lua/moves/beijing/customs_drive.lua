-- customs_drive.lua: find who carries the metal out by the back door.
-- SPDX-License-Identifier: MIT
return {
  title   = "Customs drive against smuggling",
  side    = "beijing",
  family  = "enforcement",
  mechanism = "enforcement",
  text    = "Customs and the security ministry hunt transshipment for a year. Less slips through "
         .. "Thailand, Mexico or Hong Kong, and you learn who bought; honest exporters wait too.",
  source  = "Campaign of 9 May 2025: antimony exports -88% and germanium -95% from January to "
         .. "June: Reuters, 21 Jul 2025",
  legal   = "Export Control Law of 2020; dual-use regulations, State Council Order 792",
  debrief = "Was the leak a failure of the rule, or of those who should keep it?",
  figures = { "leak.beijing", "enforcement.beijing", "knowledge.beijing" },
  allowed = function(view)
    if view.instrument("enforcement", { issuer = "beijing", mode = "police" }) then
      return false, "a drive is running"
    end
    return true
  end,
  play = function(order)
    order.enforcement { share_bp = 2500, budget_musd = 500, turns = 4 }
  end,
}
