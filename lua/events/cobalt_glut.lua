-- cobalt_glut.lua: two new mines, and a market drowns.
-- SPDX-License-Identifier: MIT
return {
  title     = "A glut of cobalt from the Congo",
  text      = "A Chinese miner brings a great copper mine to full output, and the cobalt in "
           .. "its ore comes whether or not anyone wants it. Miners elsewhere count how long "
           .. "they can bear it.",
  source    = "CMOC's Tenke Fungurume and Kisanfu made the largest cobalt output of any firm "
           .. "in 2023 and 2024; price near its lowest in years: data in the episode of 2022 "
           .. "to 2025",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2 and view.figure("price.cobalt_hydroxide") > 0.8
  end,
  play = function(order)
    order.shock { good = "cobalt_hydroxide", country = "COD", share_bp = 2500, turns = 1 }
    order.demand { good = "cobalt", share_bp = -600 }
  end,
}
