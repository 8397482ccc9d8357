-- malaysia_raw_ban.lua: ore is to be worked at home.
-- SPDX-License-Identifier: MIT
return {
  title     = "Malaysia keeps its raw rare earths",
  text      = "Kuala Lumpur bans the export of unrefined rare earths: who wants them shall "
           .. "build a plant beside them. Others in the region say that they think the same.",
  source    = "Announced by the prime minister on 11 Sep 2023, in force from 1 Jan 2024 (from "
           .. "memory, check); Malaysian ore stands under the rest of the world on this map",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "rare_earth_concentrate", country = "ROW", share_bp = -2500, turns = 6 }
  end,
}
