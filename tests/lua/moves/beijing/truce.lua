-- truce.lua: both sides stop for a while.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "a truce of both rests the tariffs, one alone does not",
    run = function(start)
      local game = start()
      game.play("washington", "tariffs", { rate = 50 })
      game.resolve(1)
      game.play("beijing", "truce", { what = "tariff" })
      game.resolve(1)
      expect.more(game.figure("tariff.CHN.USA.general_manufactures"), 0.4)
      game.play("washington", "truce", { what = "tariff" })
      game.resolve(1)
      expect.less(game.figure("tariff.CHN.USA.general_manufactures"), 0.1)
    end,
  },
  {
    says = "tempers cool",
    run = function(start)
      local with, without = start(), start()
      for _, side in ipairs { "washington", "beijing" } do
        with.play(side, "truce", { what = "export_control" })
      end
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("escalation"), without.figure("escalation"))
    end,
  },
}
