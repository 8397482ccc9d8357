-- foundry_rule.lua: a foundry must know whose chip it makes.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Taiwan ships China less, and China has less",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "foundry_rule")
      with.resolve(4)
      without.resolve(4)
      expect.less(with.figure("trade.TWN.CHN.advanced_logic"),
        without.figure("trade.TWN.CHN.advanced_logic"))
      expect.less(with.figure("use.CHN.advanced_logic"), without.figure("use.CHN.advanced_logic"))
    end,
  },
  {
    says = "it stands once",
    run = function(start)
      local game = start()
      game.play("washington", "foundry_rule")
      game.resolve(1)
      expect.text(game.refused("washington", "foundry_rule"), "already")
    end,
  },
}
