-- software_control.lua: nobody draws a chip without it.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Control chip-design software",
  side    = "washington",
  family  = "export control",
  mechanism = "tool denial",
  text    = "A letter to three firms suffices: their software for drawing chips goes to China "
         .. "with a quarter of the licences asked for, or with none. No ally's consent is needed "
         .. "and the blow is quick to strike, but what is installed goes on working for a year "
         .. "and more. Design of Chinese AI chips slows; so does the firms' revenue.",
  source  = "Letters of 23 May 2025, withdrawn in early July for magnets (from memory, check) "
         .. "under the London framework of 10 Jun 2025: Reuters timelines, 2025; software for "
         .. "gate-all-around chips, Aug 2022 (from memory, check)",
  legal   = "EAR 744.21 and 744.23; BIS is-informed letters",
  debrief = "What was the letter worth as a weapon, and what as a coin?",
  figures = { "trade.USA.CHN.design_software", "denial.CHN.ai_accelerators",
              "indigenisation.CHN.design_software", "technology.beijing", "escalation" },
  ask = {
    { name = "mode", prompt = "How tight", kind = "choice", among = { "licence", "ban" } },
  },
  allowed = function(view, choice)
    if control.own(view, { good = "design_software", to = "CHN", mode = "ban" }) then
      return false, "none is sold to China any more"
    end
    local tight = control.own(view,
      { good = "ai_accelerators", to = "CHN", subject = "technology" })
    if tight and choice and choice.mode == "licence" then
      return false, "it is as tight as that already"
    end
    return true
  end,
  play = function(order, choice)
    order.export_control { good = "design_software", to = "CHN", mode = choice.mode,
                           reach = "extraterritorial", share_bp = 2500 }
    order.export_control { good = "ai_accelerators", to = "CHN", subject = "technology",
                           mode = "licence", share_bp = 2500 }
  end,
}
