-- chip_subsidy.lua: public money for a chip plant.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the plant stands, in time",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "chip_subsidy", { good = "mature_chips" })
      with.resolve(11)
      without.resolve(11)
      expect.more(with.figure("supply.USA.mature_chips"), without.figure("supply.USA.mature_chips"))
    end,
  },
}
