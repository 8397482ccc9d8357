-- nickel_rations.lua: the largest seller digs less, to be paid more.
-- SPDX-License-Identifier: MIT
return {
  title     = "Indonesia rations nickel ore",
  text      = "Jakarta grants fewer mining quotas than its smelters need. Prices had been too "
           .. "low for the state's taste, and it sells more than anyone else; its smelters, "
           .. "mostly Chinese, look for ore in the Philippines.",
  source    = "Ore exports stopped on 1 Jan 2020, and quotas for 2026 cut (from memory, check: "
           .. "Reuters)",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2 and view.figure("price.nickel") < 1.1
  end,
  play = function(order)
    order.shock { good = "nickel", country = "IDN", share_bp = -3200, turns = 4 }
  end,
}
