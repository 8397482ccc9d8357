-- hacked_carmaker.lua: a locked screen stops three assembly lines.
-- SPDX-License-Identifier: MIT
return {
  title     = "Hackers stop a British carmaker",
  text      = "A carmaker shuts its systems down in the night and does not start a line for "
           .. "five weeks. Hundreds of suppliers live from loans meanwhile.",
  source    = "Jaguar Land Rover, from 31 Aug 2025 to early Oct 2025 (from memory, check)",
  chance_bp = 70,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.demand { industry = "autos", country = "GBR", share_bp = -2500 }
  end,
}
