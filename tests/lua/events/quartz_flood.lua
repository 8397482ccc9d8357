-- quartz_flood.lua: a river takes the road to the purest quartz there is.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "fewer wafers are drawn in Japan while the quartz is missing",
    run = function(start)
      local with, without = start(), start()
      with.inject("quartz_flood")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.JPN.wafers"), without.figure("supply.JPN.wafers"))
    end,
  },
}
