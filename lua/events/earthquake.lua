-- earthquake.lua: the ground moves under the world's chip plants.
-- SPDX-License-Identifier: MIT
return {
  title     = "Earthquake in Taiwan",
  text      = "A strong earthquake stops plants in Hsinchu and Tainan. Buildings hold, but wafers "
           .. "in the machines are lost and tools must be set anew. Everyone counts their stocks.",
  source    = "Hualien earthquake of 3 Apr 2024, magnitude 7.4 (from memory, check: USGS)",
  chance_bp = 120,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "advanced_logic", country = "TWN", share_bp = -2000, turns = 1 }
    order.shock { good = "mature_chips", country = "TWN", share_bp = -3200, turns = 1 }
  end,
}
