-- defence_orders.lua: allies order what they had let run down.
-- SPDX-License-Identifier: MIT
return {
  title     = "Allies order arms for years ahead",
  text      = "Governments promise a larger share of income for defence, and orders go out for "
           .. "shells, missiles and aircraft. All of them need a little antimony, tungsten, "
           .. "germanium or titanium.",
  source    = "NATO in The Hague, 25 Jun 2025: 5% of income by 2035 (from memory, check: NATO "
           .. "declaration)",
  chance_bp = 130,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    for _, country in ipairs { "USA", "DEU", "FRA", "GBR", "JPN", "KOR" } do
      order.demand { industry = "defence", country = country, share_bp = 1500 }
    end
  end,
}
