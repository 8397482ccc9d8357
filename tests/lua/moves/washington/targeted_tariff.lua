-- targeted_tariff.lua: a rate on one Chinese good.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the good sells less, and stirs Beijing less than a tariff on all",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "targeted_tariff", { good = "batteries", rate = 50 })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("trade.CHN.USA.batteries"), without.figure("trade.CHN.USA.batteries"))
      expect.more(with.figure("price.batteries.USA"), without.figure("price.batteries.USA"))
    end,
  },
  {
    says = "the rate that stands is no move",
    run = function(start)
      local game = start()
      expect.text(game.refused("washington", "targeted_tariff",
        { good = "mature_chips", rate = 25 }), "pays that rate")
      assert(not game.refused("washington", "targeted_tariff",
        { good = "mature_chips", rate = 50 }))
    end,
  },
}
