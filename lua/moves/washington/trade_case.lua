-- trade_case.lua: a case before the World Trade Organization.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"
local goods = require "lib.goods"

return {
  title   = "Bring a case to the WTO",
  side    = "washington",
  family  = "law",
  mechanism = "trade law",
  text    = "Washington sues over China's control of one mineral. A ruling takes years and binds "
         .. "nobody now that appeals go nowhere, but it costs the other side its good name and "
         .. "gives partners a reason.",
  source  = "Rare-earths case: request to report 29 months, lifted after 38: WTO DS431, 2014; "
         .. "nickel ruling appealed into the void: WTO DS592, 2022",
  legal   = "GATT 1994, article XI; WTO Dispute Settlement Understanding",
  debrief = "What is a judgment worth that nobody enforces?",
  figures = { "legitimacy.beijing", "legitimacy.washington", "score.beijing.stability" },
  ask = {
    { name = "good", prompt = "Which mineral", kind = "good", among = goods.minerals },
  },
  allowed = function(view, choice)
    local good = choice and choice.good
    if choice and view.instrument("litigate", { issuer = "washington", good = good }) then
      return false, "that case is being heard"
    end
    if control.rival(view, { good = good }) then return true end
    return false, "China has no control on it to complain of"
  end,
  play = function(order, choice)
    order.litigate { good = choice.good, turns = 12 }
  end,
}
