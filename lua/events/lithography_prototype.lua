-- lithography_prototype.lua: a machine that was said to be ten years away.
-- SPDX-License-Identifier: MIT
return {
  title     = "A scanner works in a guarded laboratory",
  text      = "Engineers in Shenzhen, some of them once with the only maker in Europe, show a "
           .. "prototype that makes light of the right kind. It has not made a chip that "
           .. "works, but money and people now follow it.",
  source    = "Prototype for extreme ultraviolet light in Shenzhen: Reuters, 17 Dec 2025 (from "
           .. "memory, check)",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 3 and not view.instrument("research",
      { issuer = "beijing", mode = "indigenisation", good = "duv_lithography" })
  end,
  play = function(order)
    order.research { by = "beijing", mode = "indigenisation", good = "duv_lithography",
      budget_musd = 3000, turns = 3 }
  end,
}
