-- graphite_protest.lua: farmers stand on the road to a graphite mine.
-- SPDX-License-Identifier: MIT
return {
  title     = "Protests shut an African graphite mine",
  text      = "Families who were moved for the mine block its gate after an election. The "
           .. "largest graphite mine outside China, and the feed of the first American anode "
           .. "plant, declares that it cannot deliver.",
  source    = "Balama, Mozambique: force majeure by Syrah, 12 Dec 2024 (from memory, check: "
           .. "company notice)",
  chance_bp = 110,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "natural_graphite", country = "ROW", share_bp = -5000, turns = 2 }
  end,
}
