-- licence_relief.lua: some sales go on after all.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

local controlled = { "chip_tools", "duv_lithography", "euv_lithography", "design_software",
                     "advanced_logic", "mature_chips", "memory" }

return {
  title   = "Grant licences to your own makers",
  side    = "washington",
  family  = "relief",
  mechanism = "licence relief",
  text    = "For a year a third of the old trade in one controlled tool or chip may go on. The "
         .. "makers earn what pays for the next design, and their lobbyists rest; every licence "
         .. "is also a hole in the control.",
  source  = "67% of licence requests for listed parties granted in 2018-23, 91% of SMIC's: Export "
         .. "Compliance Daily, 3 Jul 2024; design software sold again in July 2025 after six "
         .. "weeks (from memory, check)",
  legal   = "EAR part 748, licences; EAR part 740, licence exceptions",
  debrief = "Is a control with a hole worth more than none?",
  figures = { "capital.washington", "output.USA.semiconductors", "technology.beijing",
              "score.washington.prosperity" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good", among = controlled },
  },
  allowed = function(view, choice)
    if choice and view.instrument("carve_out",
        { issuer = "washington", good = choice.good, to = "CHN" }) then
      return false, "some of it is let through already"
    end
    if control.own(view, { good = choice and choice.good, to = "CHN" }) then return true end
    return false, "you do not control it"
  end,
  play = function(order, choice)
    order.carve_out { good = choice.good, to = "CHN", share_bp = 3300, turns = 4 }
  end,
}
