-- buy_home.lua: the state's money buys at home.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "American tools are turned away and home makers learn",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "buy_home", { good = "chip_tools" })
      with.resolve(4)
      without.resolve(4)
      expect.less(with.figure("trade.USA.CHN.chip_tools"),
        without.figure("trade.USA.CHN.chip_tools"))
      expect.more(with.figure("indigenisation.CHN.chip_tools"),
        without.figure("indigenisation.CHN.chip_tools"))
    end,
  },
  {
    says = "users at home have fewer chips until then",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "buy_home", { good = "ai_accelerators" })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("use.CHN.ai_accelerators"), without.figure("use.CHN.ai_accelerators"))
    end,
  },
  {
    says = "a market is closed once",
    run = function(start)
      local game = start()
      game.play("beijing", "buy_home", { good = "chip_tools" })
      game.resolve(1)
      expect.text(game.refused("beijing", "buy_home", { good = "chip_tools" }), "stands already")
    end,
  },
}
