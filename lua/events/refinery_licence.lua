-- refinery_licence.lua: a licence and a waste dump decide over the West's rare earths.
-- SPDX-License-Identifier: MIT
return {
  title     = "A rare-earth plant waits for its licence",
  text      = "The only large separation plant outside China stands still while Malaysia "
           .. "decides about its waste. Magnet makers in Japan, who financed the plant after "
           .. "2010 so as not to depend on one seller, wait too.",
  source    = "Lynas, Kuantan: shut from mid-Nov 2023 while the cracking licence was open "
           .. "(from memory, check: company reports)",
  chance_bp = 90,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "light_rare_earths", country = "MYS", share_bp = -5500, turns = 1 }
  end,
}
