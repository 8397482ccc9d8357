-- electric_slump.lua: a tax credit ends, and showrooms are quiet.
-- SPDX-License-Identifier: MIT
return {
  title     = "Electric cars sell badly",
  text      = "Support for buyers ends in one large market, and carmakers everywhere push "
           .. "their electric models back. Refiners of lithium and cobalt, and the mines "
           .. "outside China that hoped for them, feel it first.",
  source    = "The U.S. credit of 7,500 USD ended on 30 Sep 2025, and sales fell by about half "
           .. "in the next quarter (from memory, check)",
  chance_bp = 130,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.demand { industry = "electric_vehicles", share_bp = -1200 }
    order.demand { good = "batteries", share_bp = -500 }
  end,
}
