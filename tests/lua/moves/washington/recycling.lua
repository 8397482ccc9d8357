-- recycling.lua: metal from scrap.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "a part of use comes back",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "recycling", { scrap = "chips" })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("recycling.USA.gallium"), without.figure("recycling.USA.gallium"))
      expect.more(with.figure("recycling.USA.indium"), without.figure("recycling.USA.indium"))
    end,
  },
  {
    says = "one programme a scrap",
    run = function(start)
      local game = start()
      game.play("washington", "recycling", { scrap = "chips" })
      game.resolve(1)
      expect.text(game.refused("washington", "recycling", { scrap = "chips" }), "running")
      assert(not game.refused("washington", "recycling", { scrap = "magnets" }))
    end,
  },
}
