-- tool_control.lua: fewer machines to make chips with.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"
local goods = require "lib.goods"

return {
  title   = "Tighten controls on chip-making tools",
  side    = "washington",
  family  = "export control",
  mechanism = "tool denial",
  text    = "Only half of the licences for one kind of tool are still given for China. It bites "
         .. "slowly, for machines that stand go on working; it lasts long, and holds only if the "
         .. "Netherlands and Japan keep to it: while they hesitated, their sales to China "
         .. "doubled. Denial also teaches China to build its own.",
  source  = "BIS rules of 7 Oct 2022 and 2 Dec 2024: CRS R48642, 2025; Japan followed after 9.5 "
         .. "months, the Netherlands after 11: CSIS, 2023; Dutch share of China's tool imports 15 "
         .. "to 30%: Nikkei via TechNode, 15 Nov 2023",
  legal   = "Export Control Reform Act of 2018; EAR 744.23 and 734.9",
  debrief = "Did the allies follow, and who sold in your place meanwhile?",
  figures = { "leak.washington.{good}", "indigenisation.CHN.{good}", "technology.beijing",
              "compliance.NLD.washington" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good", among = goods.machines },
  },
  allowed = function(view, choice)
    local old = choice and control.own(view, { good = choice.good, to = "CHN" })
    if old and (old.mode == "ban" or old.share_bp <= 5000) then
      return false, "it is as tight as that already"
    end
    return true
  end,
  play = function(order, choice)
    order.export_control { good = choice.good, to = "CHN", mode = "licence",
                           reach = "extraterritorial", share_bp = 5000 }
  end,
}
