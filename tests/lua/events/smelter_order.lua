-- smelter_order.lua: a court closes a smelter for what it let into a river.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Korea gives less indium",
    run = function(start)
      local with, without = start(), start()
      with.inject("smelter_order")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.KOR.indium"), without.figure("supply.KOR.indium"))
    end,
  },
}
