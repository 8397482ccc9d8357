-- japan_earthquake.lua: an earthquake where wafers and resists are made.
-- SPDX-License-Identifier: MIT
return {
  title     = "Earthquake in Japan",
  text      = "Plants for wafers and photoresist stop across the north. Japan makes most of "
           .. "both for the whole world, and a chip plant cannot change its resist in a "
           .. "quarter.",
  source    = "Tohoku earthquake, 11 Mar 2011: the Shirakawa plant of Shin-Etsu, about a fifth "
           .. "of large wafers, stood for weeks (from memory, check)",
  chance_bp = 70,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "wafers", country = "JPN", share_bp = -2500, turns = 1 }
    order.shock { good = "photoresist", country = "JPN", share_bp = -3000, turns = 1 }
  end,
}
