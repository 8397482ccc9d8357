-- canal_block.lua: one ship, across the whole canal.
-- SPDX-License-Identifier: MIT
return {
  title     = "A ship blocks the Suez canal",
  text      = "A gust puts a ship of four hundred metres across the canal, and four hundred "
           .. "others wait. It is a week until they move, and two months until ports have "
           .. "worked off what then comes at once.",
  source    = "Ever Given, 23 to 29 Mar 2021 (from memory, check: Suez Canal Authority)",
  chance_bp = 70,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    for _, country in ipairs { "DEU", "FRA", "NLD", "BEL", "GBR" } do
      order.demand { good = "general_manufactures", country = country, share_bp = -300 }
    end
    order.demand { industry = "autos", country = "DEU", share_bp = -400 }
  end,
}
