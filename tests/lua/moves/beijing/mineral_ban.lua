-- mineral_ban.lua: a mineral withheld from one country.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "a ban makes gallium dear where it is named",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "mineral_ban", { good = "gallium", to = "JPN", reach = "domestic" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.gallium.JPN"), without.figure("price.gallium.JPN"))
    end,
  },
  {
    says = "hubs pass on what is banned, and customs can stop them",
    run = function(start)
      local loose, strict = start(), start()
      loose.play("beijing", "mineral_ban",
        { good = "natural_graphite", to = "JPN", reach = "domestic" })
      strict.play("beijing", "mineral_ban",
        { good = "natural_graphite", to = "JPN", reach = "domestic" })
      strict.play("beijing", "customs_drive")
      loose.resolve(2)
      strict.resolve(2)
      expect.more(loose.figure("leak.beijing.natural_graphite"), 0)
      expect.less(strict.figure("leak.beijing.natural_graphite"),
        loose.figure("leak.beijing.natural_graphite"))
    end,
  },
  {
    says = "a licence regime comes first, and no ban is repeated",
    run = function(start)
      local game = start()
      local tungsten = { good = "tungsten", to = "USA", reach = "domestic" }
      expect.text(game.refused("beijing", "mineral_ban", tungsten), "comes first")
      game.play("beijing", "mineral_licence", { good = "tungsten" })
      game.resolve(1)
      assert(not game.refused("beijing", "mineral_ban", tungsten))
      expect.text(game.refused("beijing", "mineral_ban",
        { good = "gallium", to = "USA", reach = "extraterritorial" }), "stands already")
    end,
  },
}
