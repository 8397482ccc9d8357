-- memory_control.lua: the stacks, and the art of stacking.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China is denied the making of memory stacks",
    run = function(start)
      local with, without = start(), start()
      for _, game in ipairs { with, without } do
        game.resolve(1)
      end
      with.play("washington", "memory_control")
      with.resolve(3)
      without.resolve(3)
      expect.more(with.figure("denial.CHN.high_bandwidth_memory"),
        without.figure("denial.CHN.high_bandwidth_memory"))
      expect.more(with.figure("denial.CHN.memory"), without.figure("denial.CHN.memory"))
      expect.less(with.figure("indigenisation.CHN.high_bandwidth_memory"),
        without.figure("indigenisation.CHN.high_bandwidth_memory"))
    end,
  },
  {
    says = "it stands once",
    run = function(start)
      local game = start()
      game.resolve(1)
      game.play("washington", "memory_control")
      game.resolve(1)
      expect.text(game.refused("washington", "memory_control"), "any more")
    end,
  },
}
