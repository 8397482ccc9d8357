-- delhi_thaw.lua: two neighbours find that they share an annoyance.
-- SPDX-License-Identifier: MIT
return {
  title     = "India and China speak again",
  text      = "Flights begin again, and India's prime minister shakes hands in Tianjin for the "
           .. "first time in seven years. Tariffs from Washington did more for it than any "
           .. "envoy.",
  source    = "Meeting in Tianjin, 31 Aug 2025, days after U.S. tariffs of 50% on India (from "
           .. "memory, check)",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 3
  end,
  play = function(order)
    order.stance { country = "IND", share_bp = -900 }
  end,
}
