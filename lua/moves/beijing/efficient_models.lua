-- efficient_models.lua: more intelligence from fewer chips.
-- SPDX-License-Identifier: MIT
return {
  title   = "More from every chip",
  side    = "beijing",
  family  = "research",
  mechanism = "efficiency",
  text    = "Laboratories are paid to train good models on few and modest chips. What they learn "
         .. "is published and helps the rival too, but it helps those who lack chips most.",
  source  = "DeepSeek-V3 took 2.79 m GPU-hours, Llama 3.1 405B 30.8 m: apxml.com citing the "
         .. "technical reports, Jan 2025; compute need halves every eight months for everyone: Ho "
         .. "et al., 2024",
  legal   = "New Generation AI Development Plan, State Council, 2017 (from memory, check)",
  debrief = "Did the control make the other side weaker, or cleverer?",
  figures = { "efficiency.beijing", "technology.beijing", "efficiency.washington" },
  allowed = function(view)
    if view.instrument("research", { issuer = "beijing", mode = "efficiency" }) then
      return false, "that programme is running"
    end
    return true
  end,
  play = function(order)
    order.research { mode = "efficiency", budget_musd = 2000, turns = 6 }
  end,
}
