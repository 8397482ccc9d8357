-- neon_shortage.lua: a war stops the gas that chip lasers breathe.
-- SPDX-License-Identifier: MIT
return {
  title     = "Neon for lasers runs short",
  text      = "Half of the neon that is clean enough for the lasers of chip plants came from "
           .. "two firms, and both stand in a war. Plants run on what is in their bottles, and "
           .. "the older ones wait longest for new ones.",
  source    = "Ingas and Cryoin stopped by 10 Mar 2022; 45 to 54% of the world's chip-grade "
           .. "neon: Reuters and Techcet, Mar 2022",
  chance_bp = 50,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "memory", country = "KOR", share_bp = -2000, turns = 1 }
    order.shock { good = "mature_chips", country = "TWN", share_bp = -3200, turns = 1 }
  end,
}
