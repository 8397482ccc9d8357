-- lithium_licence.lua: a licence runs out, and a market jumps.
-- SPDX-License-Identifier: MIT
return {
  title     = "A Chinese lithium mine loses its licence",
  text      = "A battery maker's own mine in Jiangxi stops the night its licence ends. "
           .. "Officials speak of orderly mining after years of falling prices; traders hear "
           .. "that the glut may be over.",
  source    = "Jianxiawo mine of CATL stopped on 9 Aug 2025 (from memory, check: Reuters, Aug "
           .. "2025)",
  chance_bp = 130,
  when = function(view)
    return view.turn >= 2 and view.figure("price.lithium_concentrate") < 1.2
  end,
  play = function(order)
    order.shock { good = "lithium_concentrate", country = "CHN", share_bp = -3500, turns = 2 }
  end,
}
