-- false_certificates.lua: somebody inside writes a letter.
-- SPDX-License-Identifier: MIT
return {
  title     = "A magnet maker's tests were made up",
  text      = "A letter from inside brings out that test sheets for Japanese magnets were made "
           .. "up for years. Buyers send lots back, and a maker that was the alternative to "
           .. "China measures everything again.",
  source    = "Hitachi Metals, 27 Apr 2020: false test sheets for rare-earth magnets to about "
           .. "70 buyers, after information received in January: Jiji Press and Japan Metal "
           .. "Daily, Apr 2020; deliveries went on then: the loss is game judgement",
  chance_bp = 70,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "magnets", country = "JPN", share_bp = -4000, turns = 2 }
  end,
}
