-- typhoon.lua: a storm stops harbours, power and shifts.
-- SPDX-License-Identifier: MIT
return {
  title     = "A typhoon crosses Taiwan",
  text      = "Ports and airports close, the grid fails in the south, and plants send their "
           .. "shifts home. What was in the machines is lost, and what is finished waits for a "
           .. "ship.",
  source    = "Typhoon Gaemi, 24 and 25 Jul 2024: offices, markets and flights stopped for two "
           .. "days (from memory, check); the loss is game judgement, as plants then ran on",
  chance_bp = 210,
  when = function(view)
    return view.turn >= 2 and view.quarter == 3
  end,
  play = function(order)
    order.shock { good = "mature_chips", country = "TWN", share_bp = -3200, turns = 1 }
    order.shock { good = "memory", country = "TWN", share_bp = -2000, turns = 1 }
    order.shock { good = "advanced_logic", country = "TWN", share_bp = -800, turns = 1 }
  end,
}
