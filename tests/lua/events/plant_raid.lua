-- plant_raid.lua: guests in handcuffs on a building site.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Korea leans less to Washington",
    run = function(start)
      local with, without = start(), start()
      with.inject("plant_raid")
      with.resolve()
      without.resolve()
      expect.less(with.figure("alignment.KOR"), without.figure("alignment.KOR"))
    end,
  },
  {
    says = "and America makes fewer batteries",
    run = function(start)
      local with, without = start(), start()
      with.inject("plant_raid")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.USA.batteries"), without.figure("supply.USA.batteries"))
    end,
  },
}
