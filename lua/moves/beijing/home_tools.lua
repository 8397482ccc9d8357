-- home_tools.lua: learn to make what is denied.
-- SPDX-License-Identifier: MIT
local programmes = {
  tools  = { "chip_tools", "duv_lithography", "euv_lithography" },
  chips  = { "advanced_logic", "high_bandwidth_memory", "ai_accelerators" },
  inputs = { "design_software", "photoresist", "wafers" },
}

return {
  title   = "Make it at home",
  side    = "beijing",
  family  = "research",
  mechanism = "indigenisation",
  text    = "Money, engineers and guaranteed buyers for home-made tools, chips or what goes into "
         .. "them. Etching and deposition come first, lithography last if ever. The more is "
         .. "denied, the harder everyone works at it.",
  source  = "Share of home-made tools 25% in 2024 and 35% in 2025: Asia Daily citing Jiemian and "
         .. "SCMP, 2026; none in EUV lithography, below 1% in DUV: CSET and TechInsights, 2025",
  legal   = "Fourteenth Five-Year Plan; guidance of Dec 2025 that new fabs buy half their tools "
         .. "at home: Reuters, Dec 2025",
  debrief = "Would this have been built without the control?",
  figures = { "score.beijing.security", "technology.beijing", "indigenisation.CHN.chip_tools",
              "indigenisation.CHN.advanced_logic", "indigenisation.CHN.design_software" },
  ask = {
    { name = "programme", prompt = "What to learn", kind = "choice",
      among = { "tools", "chips", "inputs" } },
  },
  allowed = function(view, choice)
    local good = choice and programmes[choice.programme][1]
    if choice and view.instrument("research",
        { issuer = "beijing", mode = "indigenisation", good = good }) then
      return false, "that programme is running"
    end
    return true
  end,
  play = function(order, choice)
    for _, good in ipairs(programmes[choice.programme]) do
      order.research { mode = "indigenisation", good = good, budget_musd = 3000, turns = 8 }
    end
  end,
}
