-- magnet_panic.lua: assembly lines count their magnets in days.
-- SPDX-License-Identifier: MIT
return {
  title     = "Carmakers run after magnets",
  text      = "Licences come slowly, and a first assembly line has stopped for want of a motor "
           .. "part. Buyers order three times what they need from anyone who answers, which "
           .. "makes everyone's queue longer.",
  source    = "Suzuki stopped the Swift from 26 May 2025, Ford the Explorer in Chicago for a "
           .. "week (from memory, check: Reuters, Jun 2025)",
  chance_bp = 400,
  when = function(view)
    for _, good in ipairs { "magnets", "heavy_rare_earths" } do
      if view.instrument("export_control", { issuer = "beijing", good = good }) then return true end
    end
    return false
  end,
  play = function(order)
    for _, country in ipairs { "DEU", "JPN", "USA", "KOR", "IND" } do
      order.demand { good = "magnets", country = country, share_bp = 1000 }
    end
  end,
}
