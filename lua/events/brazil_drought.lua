-- brazil_drought.lua: no rain where most soybeans grow.
-- SPDX-License-Identifier: MIT
return {
  title     = "Drought in Brazil's soybean belt",
  text      = "The rains come late to Mato Grosso and the harvest is short. Who buys his beans "
           .. "from Brazil so as not to buy them from America sees the price of that choice.",
  source    = "Harvest of 2023/24 about 5% below the year before, after a first forecast of a "
           .. "record (from memory, check: Conab)",
  chance_bp = 240,
  when = function(view)
    return view.turn >= 2 and view.quarter == 1
  end,
  play = function(order)
    order.shock { good = "soybeans", country = "BRA", share_bp = -2200, turns = 2 }
  end,
}
