-- smuggling_ring.lua: metal that travelled as something else.
-- SPDX-License-Identifier: MIT
return {
  title     = "A smuggling ring is found",
  text      = "Inspectors in Shenzhen open crates of what the papers call iron and find "
           .. "gallium and antimony. The trail leads by way of two neighbours to buyers in "
           .. "America; a campaign against such trade begins.",
  source    = "3,834 tonnes of antimony oxide by Thailand and Mexico from Dec 2024 to Apr "
           .. "2025, some under false names: Reuters, 9 Jul 2025; Chinese campaign from May "
           .. "2025: Reuters, 21 Jul 2025",
  chance_bp = 400,
  when = function(view)
    return view.turn >= 2 and view.figure("leak.beijing") > 0.1
      and not view.instrument("enforcement", { issuer = "beijing" })
  end,
  play = function(order)
    order.enforcement { by = "beijing", share_bp = 2500, budget_musd = 50, turns = 3 }
  end,
}
