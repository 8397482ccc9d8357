-- credit_squeeze.lua: a builder fails, and credit dries up.
-- SPDX-License-Identifier: MIT
return {
  title     = "A credit squeeze in China",
  text      = "A great builder of homes cannot pay, banks lend to nobody they do not know, and "
           .. "orders for steel, machines and furniture shrink. Beijing has less growth to pay "
           .. "for a contest with.",
  source    = "Evergrande, in default from 9 Dec 2021 (from memory, check: Fitch)",
  chance_bp = 110,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.demand { industry = "general_industry", country = "CHN", share_bp = -600 }
    order.demand { good = "general_manufactures", country = "CHN", share_bp = -300 }
  end,
}
