-- minerals_meeting.lua: seven governments agree on a sentence about minerals.
-- SPDX-License-Identifier: MIT
return {
  title     = "Seven governments agree on minerals",
  text      = "Leaders of seven economies promise a market with standards for minerals, and "
           .. "money to follow. It is a sentence, but the ministers who wrote it keep each "
           .. "other's numbers.",
  source    = "Critical Minerals Action Plan of the G7, Kananaskis, 17 Jun 2025 (from memory, "
           .. "check)",
  chance_bp = 0, -- an inject: the facilitator decides
  play = function(order)
    for _, country in ipairs { "CAN", "JPN", "DEU", "FRA", "GBR", "AUS", "KOR" } do
      order.stance { country = country, share_bp = 400 }
    end
  end,
}
