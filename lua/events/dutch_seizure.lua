-- dutch_seizure.lua: a minister takes a chip maker out of its owner's hands.
-- SPDX-License-Identifier: MIT
return {
  title     = "The Hague takes over a chip maker",
  text      = "A law from the fifties puts a Dutch maker of simple chips, owned in China, "
           .. "under the minister. Its Chinese half, where the chips are packed, may no longer "
           .. "ship; carmakers have weeks of parts left.",
  source    = "Nexperia: order of 30 Sep 2025, export stop from China in early Oct, pause on "
           .. "19 Nov 2025: Bloomberg and Dutch government, 2025",
  chance_bp = 110,
  when = function(view)
    return view.turn >= 3
  end,
  play = function(order)
    order.shock { good = "mature_chips", country = "NLD", share_bp = -7000, turns = 1 }
    order.stance { country = "NLD", share_bp = 600 }
    order.stance { country = "DEU", share_bp = 200 }
  end,
}
