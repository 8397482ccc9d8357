-- firm_shaming.lua: a firm in a third country kept the other side's rules, or broke ours.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

local home = {
  asml = "NLD", nexperia = "NLD", tokyo_electron = "JPN", shin_etsu = "JPN", jsr = "JPN",
  tsmc = "TWN", samsung = "KOR", sk_hynix = "KOR", lynas = "MYS", umicore = "BEL", teck = "CAN",
}

return {
  title   = "Name and shame a firm abroad",
  side    = "beijing",
  family  = "entity list",
  mechanism = "coercion",
  text    = "A firm in a third country is named in public for passing metal on, or for obeying "
         .. "Washington. It may not buy Chinese inputs nor sell to China, and its government is "
         .. "told that others may follow. For a quarter or two its country keeps your rules a "
         .. "little better; then it likes you less, and you miss what the firm sold you.",
  source  = "TechInsights of Canada and units in Korea and Japan, 9 Oct 2025: TASS; five units of "
         .. "Hanwha Ocean of Korea, 14 Oct 2025, suspended after four weeks: CNA and Korea "
         .. "JoongAng Daily, 2025; shaming foreseen: Rocks vs. Chips (Carnegie, Feb 2025)",
  legal   = "Provisions on the Unreliable Entity List, MOFCOM Order 4 of 2020; Export Control Law "
         .. "of 2020, article 44",
  debrief = "Did the firm change its ways, or its suppliers?",
  figures = { "listing.beijing.{firm}", "compliance_target.JPN.beijing",
              "compliance_target.NLD.beijing", "compliance_target.KOR.beijing",
              "score.beijing.coalition", "escalation" },
  ask = {
    { name = "firm", prompt = "Which firm", kind = "firm",
      among = { "asml", "nexperia", "tokyo_electron", "shin_etsu", "jsr", "tsmc", "samsung",
                "sk_hynix", "lynas", "umicore", "teck" } },
  },
  allowed = function(view, choice)
    if not control.own(view, { reach = "extraterritorial" }) then
      return false, "you have no rule that reaches abroad and could be broken there"
    end
    if choice and view.firm(choice.firm).listed then return false, "it is named already" end
    return true
  end,
  play = function(order, choice)
    order.listing { firm = choice.firm, mode = "firm" }
    order.pressure { country = home[choice.firm], mode = "shaming", share_bp = 6000 }
  end,
}
