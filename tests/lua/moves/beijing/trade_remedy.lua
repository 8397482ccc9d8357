-- trade_remedy.lua: a duty on one good from one country.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the country sells less of it, from the next quarter on",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "trade_remedy", { good = "barley", from = "AUS", rate = 80 })
      with.resolve(1)
      without.resolve(1)
      expect.same(with.figure("tariff.AUS.CHN.barley"), without.figure("tariff.AUS.CHN.barley"),
        1e-9)
      with.resolve(2)
      without.resolve(2)
      expect.same(with.figure("tariff.AUS.CHN.barley"), 0.8, 1e-9)
      expect.less(with.figure("trade.AUS.CHN.barley"), without.figure("trade.AUS.CHN.barley"))
    end,
  },
  {
    says = "a lower duty stops less",
    run = function(start)
      local low, high = start(), start()
      low.play("beijing", "trade_remedy", { good = "wine", from = "AUS", rate = 20 })
      high.play("beijing", "trade_remedy", { good = "wine", from = "AUS", rate = 200 })
      low.resolve(3)
      high.resolve(3)
      expect.more(low.figure("trade.AUS.CHN.wine"), high.figure("trade.AUS.CHN.wine"))
    end,
  },
  {
    says = "what is not bought pays no duty",
    run = function(start)
      local game = start()
      expect.text(game.refused("beijing", "trade_remedy",
        { good = "salmon", from = "KOR", rate = 80 }),
        "you buy none of it there")
    end,
  },
}
