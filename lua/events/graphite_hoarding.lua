-- graphite_hoarding.lua: a rumour is enough to fill a warehouse.
-- SPDX-License-Identifier: MIT
return {
  title     = "Battery makers hoard graphite",
  text      = "Every study says that graphite would be the next mineral, and buyers act before "
           .. "anyone has announced anything. Warehouses in Korea, Japan and America fill, and "
           .. "the price rises for a control that does not exist.",
  source    = "Graphite as the logical next step: Rocks vs. Chips, Carnegie, Feb 2025; Chinese "
           .. "exports jumped before the licences of 1 Dec 2023 (from memory, check: Chinese "
           .. "customs)",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2
      and not view.instrument("export_control", { issuer = "beijing", good = "battery_anode" })
  end,
  play = function(order)
    for _, country in ipairs { "USA", "KOR", "JPN" } do
      order.demand { good = "natural_graphite", country = country, share_bp = 1200 }
    end
    for _, country in ipairs { "USA", "KOR", "JPN" } do
      order.demand { good = "battery_anode", country = country, share_bp = 800 }
    end
  end,
}
