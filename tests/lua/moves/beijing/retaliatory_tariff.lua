-- retaliatory_tariff.lua: a rate on everything American.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "American farmers sell less",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "retaliatory_tariff", { rate = 50 })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("trade.USA.CHN.soybeans"), without.figure("trade.USA.CHN.soybeans"))
    end,
  },
  {
    says = "the higher the rate, the hotter it gets",
    run = function(start)
      local low, high = start(), start()
      low.play("beijing", "retaliatory_tariff", { rate = 10 })
      high.play("beijing", "retaliatory_tariff", { rate = 100 })
      low.resolve(1)
      high.resolve(1)
      expect.more(high.figure("escalation"), low.figure("escalation"))
      expect.less(high.figure("trade.USA.CHN.soybeans"), low.figure("trade.USA.CHN.soybeans"))
    end,
  },
  {
    says = "the rate of today is no news",
    run = function(start)
      local game = start()
      game.play("beijing", "retaliatory_tariff", { rate = 50 })
      game.resolve(1)
      expect.text(game.refused("beijing", "retaliatory_tariff", { rate = 50 }), "the rate already")
      assert(not game.refused("beijing", "retaliatory_tariff", { rate = 60 }))
    end,
  },
}
