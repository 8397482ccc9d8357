-- cobalt_stop.lua: the Congo keeps its cobalt at home.
-- SPDX-License-Identifier: MIT
return {
  title     = "The Congo stops cobalt exports",
  text      = "With prices at their lowest in years, Kinshasa stops cobalt exports and will later "
           .. "ration them. Refiners, nearly all of them in China, live from their stocks.",
  source    = "Export stop of 22 Feb 2025 by ARECOMS, quotas from 16 Oct 2025: press, 2025",
  chance_bp = 250,
  when = function(view)
    return view.turn >= 2 and view.figure("price.cobalt") < 1.1
  end,
  play = function(order)
    order.shock { good = "cobalt_hydroxide", country = "COD", share_bp = -8000, turns = 2 }
  end,
}
