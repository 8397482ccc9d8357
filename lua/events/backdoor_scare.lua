-- backdoor_scare.lua: a regulator asks what else is in the chip.
-- SPDX-License-Identifier: MIT
return {
  title     = "Beijing's regulator asks about a back door",
  text      = "A Chinese regulator calls in an American chip maker to explain whether its "
           .. "chips can be found and shut off from afar. Buyers in China are told to think "
           .. "twice, and some are glad to.",
  source    = "Summons of Nvidia over the H20, 31 Jul 2025: Cyberspace Administration of China "
           .. "(from memory, check)",
  chance_bp = 0, -- an inject: the facilitator decides
  play = function(order)
    order.demand { good = "ai_accelerators", country = "CHN", share_bp = -2500 }
  end,
}
