-- magnet_accident.lua: an explosion in the city of rare earths.
-- SPDX-License-Identifier: MIT
return {
  title     = "Explosion in Baotou",
  text      = "A blast stops a works in the city where most light rare earths are separated "
           .. "and many magnets pressed. Inspectors close the neighbours too until they have "
           .. "looked at every boiler.",
  source    = "Explosion in a plate works in Baotou, 18 Jan 2026 (from memory, check); no "
           .. "magnet plant was hit then: the loss is game judgement",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "magnets", country = "CHN", share_bp = -3500, turns = 1 }
    order.shock { good = "light_rare_earths", country = "CHN", share_bp = -2800, turns = 1 }
  end,
}
