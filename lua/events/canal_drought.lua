-- canal_drought.lua: too little water to lift the ships.
-- SPDX-License-Identifier: MIT
return {
  title     = "Panama rations its locks",
  text      = "The lake that fills the locks is low, and a third of the ships must wait, pay, "
           .. "or go round. American grain for Asia is late, and what comes back the same way "
           .. "costs more.",
  source    = "From 36 transits a day to 31 in Nov 2023 and fewer by the new year: AP and "
           .. "Canal Authority, Oct 2023",
  chance_bp = 240,
  when = function(view)
    return view.turn >= 2 and view.quarter == 4
  end,
  play = function(order)
    order.shock { good = "soybeans", country = "USA", share_bp = -1300, turns = 1 }
    order.demand { good = "general_manufactures", country = "USA", share_bp = -200 }
  end,
}
