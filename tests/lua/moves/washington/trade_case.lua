-- trade_case.lua: a case before the court of trade.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the other side's name suffers",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "trade_case", { good = "gallium" })
      with.resolve(4)
      without.resolve(4)
      expect.less(with.figure("legitimacy.beijing"), without.figure("legitimacy.beijing"))
    end,
  },
  {
    says = "a case needs a control, and is brought once",
    run = function(start)
      local game = start()
      expect.text(game.refused("washington", "trade_case", { good = "tungsten" }), "no control")
      game.play("washington", "trade_case", { good = "gallium" })
      game.resolve(1)
      expect.text(game.refused("washington", "trade_case", { good = "gallium" }), "being heard")
    end,
  },
}
