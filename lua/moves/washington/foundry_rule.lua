-- foundry_rule.lua: a foundry must know whose chip it makes.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Foundry due-diligence rule",
  side    = "washington",
  family  = "export control",
  mechanism = "long arm",
  text    = "Foundries and packagers anywhere must take an advanced chip for a forbidden one "
         .. "until its buyer proves otherwise. Half of China's orders stop at the door. Nearly "
         .. "all of them are made in Taiwan, so everything depends on Taipei.",
  source  = "BIS foundry due-diligence rule of 15 Jan 2025 (from memory, check); a foundry cut "
         .. "off its listed customer on the day an earlier rule took effect, 15 Sep 2020: "
         .. "Strategy Analytics, 2021; Taiwan makes two thirds of advanced logic: SIA/BCG, May "
         .. "2024",
  legal   = "EAR 734.9, foreign direct product rule; EAR 742.6",
  debrief = "Who policed the rule: Washington, Taipei, or the foundry's lawyers?",
  figures = { "shortage.CHN.advanced_logic", "leak.washington.advanced_logic",
              "compliance.TWN.washington", "technology.beijing", "price.advanced_logic.CHN" },
  allowed = function(view)
    local old = control.own(view, { good = "advanced_logic", to = "CHN" })
    if old and (old.mode == "ban" or old.share_bp <= 5000) then
      return false, "the rule is in force already"
    end
    return true
  end,
  play = function(order)
    order.export_control { good = "advanced_logic", to = "CHN", mode = "licence",
                           reach = "extraterritorial", share_bp = 5000 }
  end,
}
