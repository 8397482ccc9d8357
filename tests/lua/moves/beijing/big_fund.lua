-- big_fund.lua: the state builds a chip plant.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the plant makes more chips in three years",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "big_fund", { good = "mature_chips" })
      with.resolve(12)
      without.resolve(12)
      expect.more(with.figure("supply.CHN.mature_chips"), without.figure("supply.CHN.mature_chips"))
    end,
  },
  {
    says = "a plant is no chip yet: nothing more is made in the first year",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "big_fund", { good = "high_bandwidth_memory" })
      with.resolve(4)
      without.resolve(4)
      expect.same(with.figure("capacity.CHN.high_bandwidth_memory"),
        without.figure("capacity.CHN.high_bandwidth_memory"), 0.2)
    end,
  },
  {
    says = "money for five thousand million dollars is needed",
    run = function(start)
      local game = start()
      game.set("budget.beijing", 4000)
      assert(game.refused("beijing", "big_fund", { good = "memory" }))
    end,
  },
}
