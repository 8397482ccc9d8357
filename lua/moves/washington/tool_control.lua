-- tool_control.lua: no machines, and no software, to make chips with.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "Control chip-making tools",
  side    = "washington",
  family  = "export control",
  text    = "Tools, lithography or design software no longer go to China. It bites slowly, lasts "
         .. "long, and holds only if the Netherlands and Japan keep to it: while they hesitated, "
         .. "their sales to China doubled. Denial also teaches China to build its own.",
  source  = "BIS rules of 7 Oct 2022 and 2 Dec 2024: CRS R48642, 2025; Japan followed after 9.5 "
         .. "months, the Netherlands after 11: CSIS, 2023; Dutch share of China's tool imports 15 "
         .. "to 30%: Nikkei via TechNode, 15 Nov 2023",
  legal   = "Export Control Reform Act of 2018; EAR 744.23 and 734.9",
  debrief = "Did the allies follow, and who sold in your place meanwhile?",
  figures = { "leak.washington.{good}", "indigenisation.CHN.{good}", "technology.beijing",
              "compliance.NLD.washington" },
  ask = {
    { name = "good", kind = "good", among = goods.tools },
    { name = "mode", kind = "choice", among = { "licence", "ban" } },
  },
  allowed = function(view, choice)
    if not choice then return true end
    local control = view.instrument("export_control",
      { issuer = "washington", good = choice.good, to = "CHN", mode = choice.mode })
    if control then return false, "this control is in force already" end
    return true
  end,
  play = function(order, choice)
    order.export_control {
      good = choice.good, to = "CHN", mode = choice.mode, reach = "extraterritorial",
      share_bp = 3000,
    }
  end,
}
