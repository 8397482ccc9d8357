-- dock_strike.lua: cranes stand still from Maine to Texas.
-- SPDX-License-Identifier: MIT
return {
  title     = "Dockers strike on the American east coast",
  text      = "Forty-five thousand dockers stop work over pay and machines. Ships anchor off "
           .. "the ports, grain waits in the barges, and everyone who keeps little in store "
           .. "learns how little.",
  source    = "Strike of the longshoremen's union, 1 to 3 Oct 2024 (from memory, check)",
  chance_bp = 210,
  when = function(view)
    return view.turn >= 2 and view.quarter == 4
  end,
  play = function(order)
    order.demand { good = "general_manufactures", country = "USA", share_bp = -300 }
    order.shock { good = "soybeans", country = "USA", share_bp = -1000, turns = 1 }
  end,
}
