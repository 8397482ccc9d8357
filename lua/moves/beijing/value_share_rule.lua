-- value_share_rule.lua: a thousandth of Chinese value makes a foreign product Chinese.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Claim foreign goods with Chinese content",
  side    = "beijing",
  family  = "export control",
  mechanism = "long arm",
  text    = "Foreign goods with a trace of Chinese rare earths need Beijing's licence to go to "
         .. "the United States. It mirrors Washington's own long arm and frightens every partner "
         .. "at once. Whether anyone obeys is another matter.",
  source  = "MOFCOM announcements No. 61 and 62 of 9 Oct 2025, 0.1% of value, suspended before "
         .. "they took effect: Squire Patton Boggs, 2025; Pillsbury, Nov 2025",
  legal   = "Export Control Law of 2020, article 44",
  debrief = "Who can enforce a rule on a factory in another country?",
  figures = { "score.washington.security", "score.beijing.coalition", "price.magnets.USA",
              "escalation" },
  allowed = function(view)
    if control.own(view, { good = "magnets", to = "USA", reach = "extraterritorial" }) then
      return false, "the rule stands already"
    end
    if control.own(view, { good = "heavy_rare_earths" }) then return true end
    return false, "a licence regime for heavy rare earths comes first"
  end,
  play = function(order)
    for _, good in ipairs { "light_rare_earths", "heavy_rare_earths", "magnets" } do
      order.export_control { good = good, to = "USA", mode = "licence",
                             reach = "extraterritorial", share_bp = 1000 }
    end
  end,
}
