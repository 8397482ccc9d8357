-- plant_raid.lua: guests in handcuffs on a building site.
-- SPDX-License-Identifier: MIT
return {
  title     = "Korean workers arrested at a battery plant",
  text      = "Agents take hundreds of Korean engineers from the site of a battery plant in "
           .. "Georgia. They are flown home, the site stands still, and Seoul asks what an "
           .. "invitation to invest is worth.",
  source    = "Hyundai and LG plant at Ellabell, 4 Sep 2025: 475 arrested, over 300 of them "
           .. "Koreans (from memory, check)",
  chance_bp = 70,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.stance { country = "KOR", share_bp = -600 }
    order.shock { good = "batteries", country = "USA", share_bp = -2500, turns = 1 }
  end,
}
