-- smelter_order.lua: a court closes a smelter for what it let into a river.
-- SPDX-License-Identifier: MIT
return {
  title     = "Korea closes a smelter for two months",
  text      = "The river below an old zinc works carries cadmium, and the courts have lost "
           .. "patience. Its indium, a good part of what is made outside China, is not made "
           .. "for two months.",
  source    = "Seokpo smelter of Young Poong, closed for 58 days from 26 Feb 2025 (from "
           .. "memory, check)",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "indium", country = "KOR", share_bp = -6500, turns = 1 }
  end,
}
