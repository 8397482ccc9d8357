-- smelter_fire.lua: a fire in the zinc plant that germanium falls out of.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Canada gives less germanium",
    run = function(start)
      local with, without = start(), start()
      with.inject("smelter_fire")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.CAN.germanium"), without.figure("supply.CAN.germanium"))
    end,
  },
}
