-- trade_case.lua: a case before the World Trade Organization.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "it costs Washington its good name, slowly",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "trade_case", { good = "ai_accelerators" })
      with.resolve(4)
      without.resolve(4)
      expect.less(with.figure("legitimacy.washington"), without.figure("legitimacy.washington"))
    end,
  },
  {
    says = "there must be a control to complain of, and a case is brought once",
    run = function(start)
      local game = start()
      game.play("beijing", "trade_case", { good = "ai_accelerators" })
      game.resolve(1)
      expect.text(game.refused("beijing", "trade_case", { good = "ai_accelerators" }),
        "being heard")
    end,
  },
}
