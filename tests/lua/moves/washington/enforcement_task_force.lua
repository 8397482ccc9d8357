-- enforcement_task_force.lua: agents behind the rules.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "less leaks, and more is known",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "enforcement_task_force")
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("leak.washington"), without.figure("leak.washington"))
      expect.more(with.figure("knowledge.washington"), without.figure("knowledge.washington"))
    end,
  },
  {
    says = "a deal on chips leaves it at its work",
    run = function(start)
      local with, without = start(), start()
      for _, game in ipairs { with, without } do
        game.play("washington", "enforcement_task_force")
        game.resolve(1)
      end
      with.play("washington", "chip_deal", { good = "ai_accelerators", share = 20 })
      with.resolve(2)
      without.resolve(2)
      expect.same(with.figure("enforcement.washington"), without.figure("enforcement.washington"))
    end,
  },
  {
    says = "one task force at a time",
    run = function(start)
      local game = start()
      game.play("washington", "enforcement_task_force")
      game.resolve(1)
      expect.text(game.refused("washington", "enforcement_task_force"), "at work")
    end,
  },
}
