-- tailings_slide.lua: rain, mud, and a nickel park that stops.
-- SPDX-License-Identifier: MIT
return {
  title     = "A landslide stops a nickel park",
  text      = "After weeks of rain the waste heap of a plant on Sulawesi slides. The acid "
           .. "works that give battery nickel and cobalt stop while the dams are looked at.",
  source    = "Morowali, 22 Mar 2025: tailings of PT QMB and Huayue slid after floods, the "
           .. "plant stood for about two months: Mongabay and Bloomberg, Apr and May 2025",
  chance_bp = 130,
  when = function(view)
    return view.turn >= 2
  end,
  play = function(order)
    order.shock { good = "cobalt_hydroxide", country = "IDN", share_bp = -4500, turns = 2 }
    order.shock { good = "nickel", country = "IDN", share_bp = -2600, turns = 1 }
  end,
}
