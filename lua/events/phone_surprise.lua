-- phone_surprise.lua: a telephone holds a chip that should not exist.
-- SPDX-License-Identifier: MIT
return {
  title     = "A telephone with a chip that should not exist",
  text      = "A new telephone goes on sale without a word while an American minister is in "
           .. "Beijing. Its processor was made at home, with machines that were sold before "
           .. "they were banned, and more of them than anyone had counted.",
  source    = "Huawei Mate 60 Pro, 29 Aug 2023; chip of the 7 nm class by SMIC: TechInsights, "
           .. "Sep 2023 (from memory, check)",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "advanced_logic", country = "CHN", share_bp = 1500, turns = 1 }
  end,
}
