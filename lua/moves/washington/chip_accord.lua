-- chip_accord.lua: those who can make the tools agree on who may buy them.
-- SPDX-License-Identifier: MIT
return {
  title   = "Invite a partner to the chip accord",
  side    = "washington",
  family  = "partners",
  mechanism = "alliance",
  text    = "The partner is asked to control chips and tools as Washington does, and is promised "
         .. "a share in the plants and the market. The accord makes a control hold; the partner's "
         .. "firms lose Chinese customers and will say so.",
  source  = "Understanding with Japan and the Netherlands of 27 Jan 2023: CSIS, 2023; alignment "
         .. "clauses with Malaysia, Cambodia, Thailand and Vietnam: Export Compliance Daily, Oct "
         .. "2025",
  legal   = "Executive agreement; the partner's own export-control law",
  debrief = "Why did the partner join, and what would make it leave?",
  figures = { "accord.{country}.chips", "compliance_target.{country}.washington",
              "leak.washington", "alignment.{country}" },
  ask = {
    { name = "country", prompt = "Which partner", kind = "country",
      among = { "JPN", "NLD", "KOR", "TWN", "DEU", "FRA", "GBR", "SGP", "MYS", "VNM", "THA",
                "IND", "ARE", "ISR" } },
  },
  allowed = function(view, choice)
    if choice and view.figure("accord." .. choice.country .. ".chips") >= 0.9 then
      return false, "it is a member in good standing"
    end
    return true
  end,
  play = function(order, choice)
    order.accord { regime = "chips", country = choice.country, share_bp = 9000 }
  end,
}
