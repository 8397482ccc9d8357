-- tungsten_mine.lua: an old mine opens again, sooner than the banks thought.
-- SPDX-License-Identifier: MIT
return {
  title     = "A Korean tungsten mine opens early",
  text      = "A mine that closed in the nineties, when Chinese tungsten was cheap, sends its "
           .. "first ore down the hill. At today's price it can pay its debts, and its whole "
           .. "output was sold before the first blast.",
  source    = "Sangdong mine of Almonty: first ore in Dec 2025 (from memory, check: company "
           .. "notice)",
  chance_bp = 1000,
  when = function(view)
    return view.figure("price.tungsten.USA") > 1.15 and view.figure("capacity.KOR.tungsten") < 200
  end,
  play = function(order)
    order.shock { good = "tungsten", country = "KOR", share_bp = 10000, turns = 1 }
  end,
}
