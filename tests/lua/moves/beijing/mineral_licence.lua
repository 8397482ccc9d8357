-- mineral_licence.lua: whoever wants the mineral must ask.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "it becomes dear abroad and cheaper at home",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "mineral_licence", { good = "tungsten" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.tungsten.JPN"), without.figure("price.tungsten.JPN"))
      expect.less(with.figure("price.tungsten.CHN"), without.figure("price.tungsten.CHN"))
    end,
  },
  {
    says = "sales stop for two months and come back in part",
    run = function(start)
      local game = start()
      game.play("beijing", "mineral_licence", { good = "tungsten" })
      game.resolve(1)
      local first = game.figure("trade.CHN.JPN.tungsten")
      game.resolve(3)
      expect.more(game.figure("trade.CHN.JPN.tungsten"), first)
      expect.less(game.figure("passage.CHN.JPN.tungsten"), 0.9)
    end,
  },
  {
    says = "what is licensed is not licensed again; a ban on know-how does not count",
    run = function(start)
      local game = start()
      expect.text(game.refused("beijing", "mineral_licence", { good = "gallium" }),
        "controlled already")
      game.play("beijing", "magnet_know_how")
      game.resolve(1)
      assert(not game.refused("beijing", "mineral_licence", { good = "magnets" }))
    end,
  },
}
