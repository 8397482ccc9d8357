-- antimony_peak.lua: at such a price one learns to do without.
-- SPDX-License-Identifier: MIT
return {
  title     = "Antimony is too dear to burn slowly",
  text      = "At several times the old price, makers of flame-proof plastics change their "
           .. "recipes, and battery makers stretch their lead alloys. Demand that goes in this "
           .. "way seldom comes back.",
  source    = "Price near 60,000 USD a tonne in mid-2025, five times that of early 2024, and "
           .. "well below it by the end of the year (from memory, check: Argus)",
  chance_bp = 800,
  when = function(view)
    return view.figure("price.antimony.USA") > 1.4
  end,
  play = function(order)
    order.demand { good = "antimony", share_bp = -1000 }
  end,
}
