-- trade_case.lua: a case before the World Trade Organization.
-- SPDX-License-Identifier: MIT
return {
  title   = "Bring a case to the WTO",
  side    = "beijing",
  family  = "law",
  mechanism = "trade law",
  text    = "Beijing sues over Washington's chip controls. A ruling takes years and binds nobody, "
         .. "but it tells partners who keeps the rules, and costs the other side its good name.",
  source  = "Rulings take 29 months and are appealed into the void: WTO DS431, 2014, and DS592, "
         .. "2022; China's complaint over chip controls, DS615 of Dec 2022 (from memory, check)",
  legal   = "GATT 1994, articles XI and XXI; WTO Dispute Settlement Understanding",
  debrief = "Who was the audience of this case?",
  figures = { "legitimacy.washington", "legitimacy.beijing", "score.washington.stability" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "ai_accelerators", "high_bandwidth_memory", "chip_tools", "duv_lithography",
                "euv_lithography", "design_software" } },
  },
  allowed = function(view, choice)
    local good = choice and choice.good
    if choice and view.instrument("litigate", { issuer = "beijing", good = good }) then
      return false, "that case is being heard"
    end
    if view.instrument("export_control", { issuer = "washington", good = good }) then
      return true
    end
    return false, "Washington has no control on it to complain of"
  end,
  play = function(order, choice)
    order.litigate { good = choice.good, turns = 12 }
  end,
}
