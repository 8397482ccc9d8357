-- truce.lua: both sides stop, if both mean it.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "tariffs rest only when both sides offer it",
    run = function(start)
      local game = start()
      local rate = "tariff.CHN.USA.general_manufactures"
      game.play("washington", "tariffs", { rate = 50 })
      game.resolve(1)
      game.play("washington", "truce", { what = "tariff" })
      game.resolve(1)
      expect.more(game.figure(rate), 0.4)
      game.play("beijing", "truce", { what = "tariff" })
      game.resolve(1)
      expect.less(game.figure(rate), 0.1)
    end,
  },
}
