-- cyclone.lua: a cyclone shuts the port that lithium leaves by.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Australia ships less lithium concentrate",
    run = function(start)
      local with, without = start(), start()
      with.inject("cyclone")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.AUS.lithium_concentrate"),
                  without.figure("supply.AUS.lithium_concentrate"))
    end,
  },
}
