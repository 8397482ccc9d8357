-- quartz_flood.lua: a river takes the road to the purest quartz there is.
-- SPDX-License-Identifier: MIT
return {
  title     = "A storm drowns the quartz mines",
  text      = "Floods cut off the valley in North Carolina where nearly all crucibles for "
           .. "growing silicon have their quartz from. Wafer makers on three continents "
           .. "stretch what they have in store.",
  source    = "Spruce Pine, North Carolina: both producers stopped on 26 Sep 2024 and one "
           .. "restarted two weeks later; 70 to 90% of crucibles use its quartz: AP and North "
           .. "State Journal, Oct 2024",
  chance_bp = 210,
  when = function(view)
    return view.turn >= 2 and view.quarter >= 3
  end,
  play = function(order)
    for _, country in ipairs { "JPN", "TWN", "DEU", "KOR" } do
      order.shock { good = "wafers", country = country, share_bp = -1500, turns = 1 }
    end
  end,
}
