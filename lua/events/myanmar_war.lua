-- myanmar_war.lua: a war over the hills that heavy rare earths come from.
-- SPDX-License-Identifier: MIT
return {
  title     = "Rebels take Myanmar's rare-earth hills",
  text      = "An ethnic army holds the mines that feed half of the world's heavy rare earths, "
           .. "and the border road to China is closed. Separation plants in Jiangxi run short "
           .. "of ore that nobody counted as foreign.",
  source    = "Kachin Independence Army in Panwa and Chipwi, Oct 2024; nearly half of heavy "
           .. "rare earths; China's imports from Myanmar down 89% in Feb 2025: Reuters, 28 Mar "
           .. "2025",
  chance_bp = 130,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "heavy_rare_earths", country = "CHN", share_bp = -3500, turns = 2 }
    order.shock { good = "rare_earth_concentrate", country = "ROW", share_bp = -4000, turns = 2 }
  end,
}
