-- swine_fever.lua: fewer pigs eat fewer beans.
-- SPDX-License-Identifier: MIT
return {
  title     = "Swine fever in China",
  text      = "A disease that no vaccine stops runs through the herds, and farms are emptied. "
           .. "Pigs that are not there eat no soybean meal, and an import refusal costs "
           .. "Beijing less than it would have.",
  source    = "African swine fever from Aug 2018; the Chinese herd fell by about two fifths in "
           .. "a year (from memory, check: FAO)",
  chance_bp = 50,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.demand { good = "soybeans", country = "CHN", share_bp = -1500 }
  end,
}
