-- election.lua: a partner votes, and its government sees the two powers otherwise.
-- SPDX-License-Identifier: MIT
local voters = { "KOR", "CAN", "AUS", "DEU", "JPN", "NLD", "PHL", "BRA", "CHL", "IND" }

return {
  title     = "A partner's election",
  text      = "A partner votes. The new government was not elected over export controls, but it "
           .. "will read the papers on its desk with other eyes.",
  source    = "Elections of 2025 in Germany (23 Feb), Canada (28 Apr), Australia (3 May) and "
           .. "South Korea (3 Jun) (from memory, check)",
  chance_bp = 500,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order, view)
    local who = voters[view.random("who votes", 1, #voters)]
    local lean = view.random("which way", 0, 1) == 0 and -1500 or 1500
    order.stance { country = who, share_bp = lean }
  end,
}
