-- fast_permits.lua: the wait gets shorter.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "a plant that is being built opens sooner",
    run = function(start)
      local with, without = start(), start()
      for _, game in ipairs { with, without } do
        game.play("washington", "chip_subsidy", { good = "advanced_logic" })
        game.resolve(3)
      end
      with.play("washington", "fast_permits")
      with.resolve(7)
      without.resolve(7)
      expect.more(with.figure("capacity.USA.advanced_logic"),
        without.figure("capacity.USA.advanced_logic"))
    end,
  },
  {
    says = "the lane opens once",
    run = function(start)
      local game = start()
      game.play("washington", "fast_permits")
      game.resolve(1)
      expect.text(game.refused("washington", "fast_permits"), "is open")
    end,
  },
}
