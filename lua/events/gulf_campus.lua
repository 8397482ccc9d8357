-- gulf_campus.lua: a computing centre the size of a town.
-- SPDX-License-Identifier: MIT
return {
  title     = "A Gulf state orders a computing campus",
  text      = "The Emirates sign for a campus of accelerators larger than any outside America, "
           .. "and promise to keep Chinese firms out of it. Critics ask who will count the "
           .. "chips.",
  source    = "Campus in Abu Dhabi, 15 May 2025: 5 GW planned (from memory, check: U.S. "
           .. "Department of Commerce)",
  chance_bp = 0, -- an inject: the facilitator decides
  play = function(order)
    order.demand { good = "ai_accelerators", country = "ARE", share_bp = 9000 }
    order.stance { country = "ARE", share_bp = 900 }
  end,
}
