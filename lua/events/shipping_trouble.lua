-- shipping_trouble.lua: the long way round the Cape.
-- SPDX-License-Identifier: MIT
return {
  title     = "Ships leave the Red Sea",
  text      = "Carriers send their ships round the Cape. Goods from Asia reach Europe two weeks "
           .. "late, and plants that keep little in store stand still for a while.",
  source    = "Car plants in Grünheide and Ghent paused for want of parts, Jan 2024 (from memory, "
           .. "check: Reuters)",
  chance_bp = 150,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    for _, country in ipairs { "DEU", "FRA", "NLD", "BEL" } do
      order.demand { good = "general_manufactures", country = country, share_bp = -200 }
    end
    order.demand { industry = "autos", country = "DEU", share_bp = -500 }
  end,
}
