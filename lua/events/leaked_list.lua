-- leaked_list.lua: a list of goods, before it has a number.
-- SPDX-License-Identifier: MIT
return {
  title     = "A draft list of magnets leaks in Beijing",
  text      = "Traders pass round a list with magnets on it and a date two quarters off. "
           .. "Carmakers in Japan and Germany buy ahead, and ask their ministers what was ever "
           .. "done since the last time; Beijing may still drop it.",
  source    = "Magnets as the sum of this fear: Rocks vs. Chips, Carnegie, Feb 2025; MOFCOM "
           .. "No. 18 of 4 Apr 2025 then named them",
  chance_bp = 0, -- an inject: the facilitator decides
  delay_turns = 2,
  play = function(order)
    order.export_control { by = "beijing", good = "magnets", mode = "licence", reach = "domestic",
      share_bp = 5000 }
  end,
}
