-- mine_floods.lua: rain fills the pits.
-- SPDX-License-Identifier: MIT
return {
  title     = "Floods fill Queensland's coal pits",
  text      = "Rivers break their banks, and pits and railways stand under water for months. "
           .. "China, Japan and India, who all buy there, ask Russia and Indonesia instead; a "
           .. "refusal to buy Australian coal is dearer to keep.",
  source    = "Queensland, Dec 2010 to Jan 2011: three quarters of its mines stopped or slowed "
           .. "(from memory, check)",
  chance_bp = 210,
  when = function(view)
    return view.turn >= 2 and (view.quarter == 1 or view.quarter == 4)
  end,
  play = function(order)
    order.shock { good = "coal", country = "AUS", share_bp = -3000, turns = 1 }
  end,
}
