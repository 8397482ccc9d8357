-- machinists_strike.lua: aircraft are not built, and metal is not called for.
-- SPDX-License-Identifier: MIT
return {
  title     = "A strike stops aircraft in Seattle",
  text      = "Thirty-three thousand machinists leave the assembly halls for seven weeks. "
           .. "Suppliers of titanium and of much else build for stock, then stop.",
  source    = "Strike at Boeing, 13 Sep to 4 Nov 2024 (from memory, check)",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.demand { industry = "aerospace", country = "USA", share_bp = -1800 }
  end,
}
