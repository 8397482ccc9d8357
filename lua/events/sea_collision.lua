-- sea_collision.lua: two hulls, and two accounts of it.
-- SPDX-License-Identifier: MIT
return {
  title     = "Ships collide at a disputed shoal",
  text      = "A Chinese warship and a coast guard cutter run into each other while chasing a "
           .. "Philippine boat. Nobody meant it. Insurers raise their rates for the whole sea, "
           .. "and Manila asks its ally what the treaty says.",
  source    = "Scarborough Shoal, 11 Aug 2025 (from memory, check)",
  chance_bp = 0, -- an inject: the facilitator decides
  play = function(order)
    order.stance { country = "PHL", share_bp = 1000 }
    order.stance { country = "JPN", share_bp = 300 }
    order.stance { country = "VNM", share_bp = 300 }
    for _, country in ipairs { "PHL", "TWN", "VNM", "JPN" } do
      order.demand { good = "general_manufactures", country = country, share_bp = -250 }
    end
  end,
}
