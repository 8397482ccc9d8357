-- envoy_tour.lua: gifts, rail lines, and a word about bullies.
-- SPDX-License-Identifier: MIT
return {
  title     = "China's president tours the south",
  text      = "Three capitals in five days, with rail lines, orders for fruit, and a joint "
           .. "word against bullying. The hosts sign with both powers, and this week with this "
           .. "one.",
  source    = "Vietnam, Malaysia and Cambodia, 14 to 18 Apr 2025 (from memory, check)",
  chance_bp = 0, -- an inject: the facilitator decides
  play = function(order)
    order.stance { country = "VNM", share_bp = -700 }
    order.stance { country = "MYS", share_bp = -700 }
    order.stance { country = "THA", share_bp = -300 }
  end,
}
