-- substitution.lua: need less.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "less is needed",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "substitution", { group = "magnet_metals" })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("substitution.USA.magnets"),
        without.figure("substitution.USA.magnets"))
    end,
  },
  {
    says = "one programme a group",
    run = function(start)
      local game = start()
      game.play("washington", "substitution", { group = "magnet_metals" })
      game.resolve(1)
      expect.text(game.refused("washington", "substitution", { group = "magnet_metals" }),
        "running")
    end,
  },
}
