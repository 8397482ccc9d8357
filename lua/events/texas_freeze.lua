-- texas_freeze.lua: ice on the lines stops chip plants in Texas.
-- SPDX-License-Identifier: MIT
return {
  title     = "A freeze stops the plants of Texas",
  text      = "The grid fails in the cold, and chip plants around Austin are told to shut down "
           .. "within hours. A clean room that has lost its air takes weeks to trust again, "
           .. "and carmakers get fewer parts.",
  source    = "Samsung, NXP and Infineon in Austin shut on 16 Feb 2021 (from memory, check: "
           .. "company notices)",
  chance_bp = 240,
  when = function(view)
    return view.turn >= 2 and view.quarter == 1
  end,
  play = function(order)
    order.shock { good = "mature_chips", country = "USA", share_bp = -4000, turns = 1 }
  end,
}
