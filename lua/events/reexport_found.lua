-- reexport_found.lua: servers that went further than their papers.
-- SPDX-License-Identifier: MIT
return {
  title     = "A partner's trader is caught re-exporting",
  text      = "Servers sold to Malaysia have moved on, and three men stand before a court in "
           .. "Singapore. Nobody can say how many chips went the same way; Washington sends "
           .. "more inspectors.",
  source    = "Three charged in Singapore, 27 Feb 2025, over servers worth 390 million USD "
           .. "(from memory, check: Channel NewsAsia)",
  chance_bp = 400,
  when = function(view)
    return view.turn >= 2 and view.figure("leak.washington.ai_accelerators") > 0.03
      and not view.instrument("enforcement", { issuer = "washington" })
  end,
  play = function(order)
    order.enforcement { by = "washington", share_bp = 2500, budget_musd = 50, turns = 3 }
    order.stance { country = "SGP", share_bp = 300 }
  end,
}
