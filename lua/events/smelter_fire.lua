-- smelter_fire.lua: a fire in the zinc plant that germanium falls out of.
-- SPDX-License-Identifier: MIT
return {
  title     = "Fire at a zinc smelter in Canada",
  text      = "An electrolytic plant burns in British Columbia. Zinc is not the trouble: "
           .. "germanium and indium are won from what zinc leaves behind, and outside China "
           .. "there are few such plants.",
  source    = "Trail smelter of Teck, 24 Sep 2024: a quarter of the cell house lost (from "
           .. "memory, check: company notice)",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "germanium", country = "CAN", share_bp = -4000, turns = 2 }
    order.shock { good = "indium", country = "CAN", share_bp = -4000, turns = 2 }
  end,
}
