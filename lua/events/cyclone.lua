-- cyclone.lua: a cyclone shuts the port that lithium leaves by.
-- SPDX-License-Identifier: MIT
return {
  title     = "A cyclone shuts Port Hedland",
  text      = "Ore carriers leave for open water and mines inland stop loading. When the port "
           .. "opens again there is a queue, and refiners have lived from their stocks.",
  source    = "Port Hedland cleared for Cyclone Zelia, 12 to 15 Feb 2025 (from memory, check: "
           .. "Pilbara Ports); the loss of a quarter is game judgement",
  chance_bp = 280,
  when = function(view)
    return view.turn >= 2 and view.quarter == 1
  end,
  play = function(order)
    order.shock { good = "lithium_concentrate", country = "AUS", share_bp = -3000, turns = 1 }
  end,
}
