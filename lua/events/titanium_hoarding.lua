-- titanium_hoarding.lua: aircraft makers remember the last time.
-- SPDX-License-Identifier: MIT
return {
  title     = "Aircraft makers stock titanium",
  text      = "Sponge comes from China, Japan and Russia, and two of the three may stop "
           .. "tomorrow. Aircraft makers who were caught out once sign for two years and fill "
           .. "their stores.",
  source    = "Boeing stopped Russian titanium on 7 Mar 2022 after building a stock (from "
           .. "memory, check); titanium among what may come next: Rocks vs. Chips, Carnegie, "
           .. "Feb 2025",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2
      and not view.instrument("export_control", { issuer = "beijing", good = "titanium" })
  end,
  play = function(order)
    order.demand { good = "titanium", country = "USA", share_bp = 1500 }
    order.demand { good = "titanium", country = "FRA", share_bp = 1200 }
  end,
}
