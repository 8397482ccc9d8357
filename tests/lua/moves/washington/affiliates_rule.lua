-- affiliates_rule.lua: what binds a listed firm binds what it owns.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China computes less, and answers are to be feared",
    run = function(start)
      local with, without = start(), start()
      for _, game in ipairs { with, without } do
        game.resolve(2)
      end
      with.play("washington", "affiliates_rule")
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("technology.beijing"), without.figure("technology.beijing"))
      expect.more(with.figure("escalation"), without.figure("escalation"))
    end,
  },
  {
    says = "it waits for its turn, and there is one card of it",
    run = function(start)
      local game = start()
      expect.text(game.refused("washington", "affiliates_rule"), "turn 3")
      game.resolve(2)
      game.play("washington", "affiliates_rule")
      game.resolve(1)
      expect.text(game.refused("washington", "affiliates_rule"), "played out")
    end,
  },
}
