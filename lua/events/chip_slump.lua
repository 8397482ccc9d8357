-- chip_slump.lua: the bill for the machines comes before the income.
-- SPDX-License-Identifier: MIT
return {
  title     = "Orders for computing centres are put off",
  text      = "An investor letter asks what all the accelerators earn, and leases for "
           .. "computing centres are let go. Makers of accelerators and stacked memory find "
           .. "stock in the channel that was not there a quarter ago.",
  source    = "27 Jan 2025: Nvidia lost 589 bn USD of value in a day after DeepSeek-R1; leases "
           .. "let go by Microsoft: TD Cowen, Feb 2025 (from memory, check)",
  chance_bp = 130,
  when = function(view)
    return view.turn >= 3
  end,
  play = function(order)
    order.demand { good = "ai_accelerators", share_bp = -1500 }
    order.demand { good = "high_bandwidth_memory", share_bp = -1000 }
    order.demand { industry = "ai_computing", share_bp = -500 }
  end,
}
