-- broker_network.lua: the metal that may not be sold to you comes by way of somebody else.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Buy through third countries",
  side    = "washington",
  family  = "evasion",
  mechanism = "evasion",
  text    = "For a year and a half traders are helped, with credit and few questions, to bring "
         .. "metal that China keeps from you by way of Thailand, Mexico or the Gulf. More of it "
         .. "gets through, at a price. It grows over some quarters, the hubs are exposed to "
         .. "Beijing's anger, and a customs drive there undoes part of it.",
  source  = "Antimony oxide by way of Thailand and Mexico, 3,834 t in five months after the ban, "
         .. "more than in the three years before: Reuters, 2025",
  legal   = "None is needed: no American law is broken",
  debrief = "What did you teach the hubs that you forbade them elsewhere?",
  figures = { "evasion.washington", "leak.beijing", "leak.beijing.antimony",
              "price.antimony.USA", "shortage.USA.gallium" },
  allowed = function(view)
    if not control.rival(view, {}) then
      return false, "China keeps nothing from you that brokers could bring"
    end
    if view.instrument("enforcement", { issuer = "washington", mode = "evade" }) then
      return false, "the brokers are paid already"
    end
    return true
  end,
  play = function(order)
    order.enforcement { mode = "evade", share_bp = 4000, budget_musd = 600, turns = 6 }
  end,
}
