-- strait_drill.lua: a rehearsal that ships have to sail round.
-- SPDX-License-Identifier: MIT
return {
  title     = "Drills ring Taiwan",
  text      = "Live fire closes the sea lanes around Taiwan for longer than the last time. "
           .. "Plants do not stop, but gas and chemicals come late and finished wafers wait "
           .. "for an aircraft; everyone asks what a real one would be.",
  source    = "Strait Thunder, 1 and 2 Apr 2025, and Joint Sword, Aug 2022 (from memory, "
           .. "check); the loss of output is game judgement",
  chance_bp = 0, -- an inject: the facilitator decides
  play = function(order)
    order.shock { good = "advanced_logic", country = "TWN", share_bp = -1500, turns = 1 }
    order.shock { good = "mature_chips", country = "TWN", share_bp = -3500, turns = 1 }
    order.stance { country = "JPN", share_bp = 400 }
    order.stance { country = "PHL", share_bp = 400 }
  end,
}
