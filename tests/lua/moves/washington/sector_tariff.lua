-- sector_tariff.lua: a rate on one good, whoever makes it.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "friends sell less too",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "sector_tariff", { good = "memory", rate = 30 })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("imports.USA.memory"), without.figure("imports.USA.memory"))
      expect.less(with.figure("trade.KOR.USA.memory"), without.figure("trade.KOR.USA.memory"))
      expect.more(with.figure("price.memory.USA"), without.figure("price.memory.USA"))
      expect.more(with.figure("resentment.KOR.washington"),
        without.figure("resentment.KOR.washington"))
    end,
  },
  {
    says = "the rate that stands is no move",
    run = function(start)
      local game = start()
      game.play("washington", "sector_tariff", { good = "memory", rate = 30 })
      game.resolve(1)
      expect.text(game.refused("washington", "sector_tariff", { good = "memory", rate = 30 }),
        "pays that rate")
      assert(not game.refused("washington", "sector_tariff", { good = "memory", rate = 50 }))
    end,
  },
}
