-- forged_titanium.lua: papers that do not fit the metal.
-- SPDX-License-Identifier: MIT
return {
  title     = "Titanium with forged papers in airliners",
  text      = "A supplier finds small holes in titanium whose papers were forged on the way "
           .. "from China. Aircraft makers test parts already flying and buy again, from "
           .. "sellers they know.",
  source    = "Spirit AeroSystems, and the inquiry of the Federal Aviation Administration: New "
           .. "York Times, 14 Jun 2024 (from memory, check)",
  chance_bp = 70,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.demand { good = "titanium", country = "USA", share_bp = 1200 }
    order.demand { good = "titanium", country = "FRA", share_bp = 800 }
  end,
}
