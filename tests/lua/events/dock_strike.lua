-- dock_strike.lua: cranes stand still from Maine to Texas.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "fewer American beans are shipped",
    run = function(start)
      local with, without = start(), start()
      with.inject("dock_strike")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.USA.soybeans"), without.figure("supply.USA.soybeans"))
    end,
  },
}
