-- power_cuts.lua: dry reservoirs leave power for the people, not for the plants.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China refines less lithium while power is rationed",
    run = function(start)
      local with, without = start(), start()
      with.inject("power_cuts")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.CHN.lithium"), without.figure("supply.CHN.lithium"))
    end,
  },
  {
    says = "germanium is dearer for it",
    run = function(start)
      local with, without = start(), start()
      with.inject("power_cuts")
      with.resolve()
      without.resolve()
      expect.more(with.figure("price.germanium.JPN"), without.figure("price.germanium.JPN"))
    end,
  },
}
