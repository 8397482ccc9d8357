-- solar_slump.lua: too many panels, and a new price for power.
-- SPDX-License-Identifier: MIT
return {
  title     = "China builds fewer solar fields",
  text      = "New rules end the fixed price for power from the sun, and builders who had "
           .. "hurried to be in time stop. Panel makers have twice the plant they need, and "
           .. "order less of everything that goes into a panel.",
  source    = "New capacity fell sharply after the market rules of 1 Jun 2025 (from memory, "
           .. "check: National Energy Administration)",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.demand { industry = "solar", country = "CHN", share_bp = -2000 }
  end,
}
