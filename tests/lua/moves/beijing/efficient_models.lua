-- efficient_models.lua: more from every chip.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "a chip is worth more at home, and a little more abroad",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "efficient_models")
      with.resolve(4)
      without.resolve(4)
      local home = with.figure("efficiency.beijing") - without.figure("efficiency.beijing")
      local abroad = with.figure("efficiency.washington") - without.figure("efficiency.washington")
      expect.more(home, abroad)
      expect.more(abroad, 0)
    end,
  },
  {
    says = "one programme at a time",
    run = function(start)
      local game = start()
      game.play("beijing", "efficient_models")
      game.resolve(1)
      expect.text(game.refused("beijing", "efficient_models"), "running")
    end,
  },
}
