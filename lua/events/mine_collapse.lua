-- mine_collapse.lua: rock falls in a copper mine, and molybdenum is missed.
-- SPDX-License-Identifier: MIT
return {
  title     = "A copper mine collapses in Chile",
  text      = "A tremor brings down galleries a mile under the Andes, and the mine is shut. "
           .. "Molybdenum comes out of the same ore, and steelmakers notice before the copper "
           .. "trade does.",
  source    = "El Teniente of Codelco, 31 Jul 2025: six dead, mining stopped for more than a "
           .. "week (from memory, check)",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "molybdenum", country = "CHL", share_bp = -2500, turns = 2 }
  end,
}
