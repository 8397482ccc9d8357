-- summit.lua: two presidents shake hands, for a while.
-- SPDX-License-Identifier: MIT
return {
  title     = "A summit ends in a truce",
  text      = "The two presidents meet between two other summits and put tariffs and listings "
           .. "to sleep for two quarters. Nothing is settled, and both sides use the time.",
  source    = "Busan, 30 Oct 2025: tariffs, port fees and the controls of 9 Oct suspended for "
           .. "a year (from memory, check)",
  chance_bp = 0, -- an inject: the facilitator decides
  play = function(order)
    for _, side in ipairs { "washington", "beijing" } do
      order.truce { by = side, control = "tariff", turns = 2 }
      order.truce { by = side, control = "listing", turns = 2 }
    end
  end,
}
