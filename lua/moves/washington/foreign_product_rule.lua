-- foreign_product_rule.lua: what is made abroad with American tools is American enough.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Foreign direct product rule",
  side    = "washington",
  family  = "export control",
  mechanism = "long arm",
  text    = "Makers in third countries who use American tools need Washington's licence to sell "
         .. "this good to China; two of five requests are granted. The law reaches every plant in "
         .. "the world, but only as far as its government lets it: what Korea, Japan and Taiwan "
         .. "do not keep to does not hold, and their firms lose the sales.",
  source  = "Rule on Huawei of 15 May 2020, in force 15 Sep 2020: Strategy Analytics, 2021; new "
         .. "rules for tools and memory on 2 Dec 2024: CRS R48642, 2025",
  legal   = "EAR 734.9, foreign direct product rules",
  debrief = "Whose law held in whose factory?",
  figures = { "use.CHN.{good}", "price.{good}.CHN", "leak.washington.{good}",
              "compliance.KOR.washington", "alignment.KOR", "escalation" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "memory", "mature_chips", "wafers", "photoresist" } },
  },
  allowed = function(view, choice)
    if not control.own(view, { good = "chip_tools", to = "CHN" }) then
      return false, "the rule lives on your tools: control chip-making tools first"
    end
    if choice and control.own(view, { good = choice.good, to = "CHN" }) then
      return false, "the rule covers it already"
    end
    return true
  end,
  play = function(order, choice)
    order.export_control { good = choice.good, to = "CHN", mode = "licence",
                           reach = "extraterritorial", share_bp = 4000 }
  end,
}
