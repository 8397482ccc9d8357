-- hearing.lua: a committee reads out the names of partners' firms.
-- SPDX-License-Identifier: MIT
return {
  title     = "A hearing in Congress",
  text      = "A committee lists which tools went to China in the last year and from whom, and "
           .. "most of the names are Dutch and Japanese. The partners are told from the bench "
           .. "to close their gaps, and inspectors get more money.",
  source    = "Select Committee on the Chinese Communist Party, report of 7 Oct 2025: 38 bn "
           .. "USD of tools in 2024 from five makers (from memory, check)",
  chance_bp = 0, -- an inject: the facilitator decides
  play = function(order, view)
    order.pressure { by = "washington", country = "NLD", mode = "shaming", share_bp = 4000 }
    order.pressure { by = "washington", country = "JPN", mode = "shaming", share_bp = 4000 }
    if not view.instrument("enforcement", { issuer = "washington" }) then
      order.enforcement { by = "washington", share_bp = 2000, budget_musd = 50, turns = 3 }
    end
  end,
}
