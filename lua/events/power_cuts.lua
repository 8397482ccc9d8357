-- power_cuts.lua: dry reservoirs leave power for the people, not for the plants.
-- SPDX-License-Identifier: MIT
return {
  title     = "Sichuan rations power",
  text      = "Heat and drought empty the dams that give Sichuan four fifths of its power. "
           .. "Factories are told to stop so that homes stay cool; lithium and germanium "
           .. "works, which sit where power was cheap, go dark first.",
  source    = "Rationing in Sichuan from 15 Aug 2022; reservoirs down by half, 80% of power "
           .. "from dams: AP, 16 and 22 Aug 2022",
  chance_bp = 350,
  when = function(view)
    return view.turn >= 2 and view.quarter == 3
  end,
  play = function(order)
    order.shock { good = "lithium", country = "CHN", share_bp = -3800, turns = 1 }
    order.shock { good = "germanium", country = "CHN", share_bp = -2800, turns = 1 }
    order.demand { industry = "solar", country = "CHN", share_bp = -300 }
  end,
}
