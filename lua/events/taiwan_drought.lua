-- taiwan_drought.lua: reservoirs fall, and chip plants drink.
-- SPDX-License-Identifier: MIT
return {
  title     = "Drought in Taiwan",
  text      = "No typhoon has come to fill the reservoirs. Chip plants hire lorries to carry "
           .. "water, save what they can, and run the older lines slower.",
  source    = "Cuts of 15% for large users in Taichung and Miaoli from 6 Apr 2021, and water "
           .. "by lorry for chip plants (from memory, check)",
  chance_bp = 210,
  when = function(view)
    return view.turn >= 2 and view.quarter <= 2
  end,
  play = function(order)
    order.shock { good = "mature_chips", country = "TWN", share_bp = -3200, turns = 1 }
    order.shock { good = "advanced_logic", country = "TWN", share_bp = -1000, turns = 1 }
  end,
}
