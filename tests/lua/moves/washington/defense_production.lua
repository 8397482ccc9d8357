-- defense_production.lua: what the forces need comes first.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "a small plant stands soon",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "defense_production", { good = "magnets" })
      with.resolve(9)
      without.resolve(9)
      expect.more(with.figure("capacity.USA.magnets"), without.figure("capacity.USA.magnets"))
    end,
  },
  {
    says = "one order a good",
    run = function(start)
      local game = start()
      game.play("washington", "defense_production", { good = "antimony" })
      game.resolve(1)
      expect.text(game.refused("washington", "defense_production", { good = "antimony" }),
        "stands already")
      assert(not game.refused("washington", "defense_production", { good = "titanium" }))
    end,
  },
}
