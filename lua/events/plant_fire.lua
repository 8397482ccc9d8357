-- plant_fire.lua: one plant burns, and cars are not built on another continent.
-- SPDX-License-Identifier: MIT
return {
  title     = "Fire in a Japanese chip plant",
  text      = "A fire stops a plant that makes simple chips for cars. It takes a quarter to clean "
           .. "and restart, and carmakers everywhere look for the same few parts.",
  source    = "Renesas, Naka plant, 19 Mar 2021 (from memory, check: company notices)",
  chance_bp = 150,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "mature_chips", country = "JPN", share_bp = -3000, turns = 1 }
  end,
}
