-- home_tools.lua: learn to make what is denied.
-- SPDX-License-Identifier: MIT
return {
  title   = "Make it at home",
  side    = "beijing",
  family  = "research",
  text    = "Money, engineers and guaranteed buyers for home-made tools or chips. Etching and "
         .. "deposition come first, lithography last if ever. The more is denied, the harder "
         .. "everyone works at it.",
  source  = "Share of home-made tools 25% in 2024 and 35% in 2025: Asia Daily citing Jiemian and "
         .. "SCMP, 2026; none in EUV lithography, below 1% in DUV: CSET and TechInsights, 2025",
  legal   = "Fourteenth Five-Year Plan; guidance of Dec 2025 that new fabs buy half their tools "
         .. "at home: Reuters, Dec 2025",
  debrief = "Would this have been built without the control?",
  figures = { "indigenisation.CHN.{good}", "score.beijing.security", "technology.beijing" },
  ask = {
    { name = "good", kind = "good",
      among = { "chip_tools", "duv_lithography", "euv_lithography", "design_software",
                "high_bandwidth_memory", "ai_accelerators", "advanced_logic", "photoresist" } },
  },
  play = function(order, choice)
    order.research { mode = "indigenisation", good = choice.good, budget_musd = 2500, turns = 6 }
  end,
}
