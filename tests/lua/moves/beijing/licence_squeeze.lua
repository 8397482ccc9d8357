-- licence_squeeze.lua: one country's papers take long.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the metal becomes dear there and not elsewhere",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "licence_squeeze", { good = "gallium", to = "JPN" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.gallium.JPN"), without.figure("price.gallium.JPN") + 0.1)
      expect.same(with.figure("price.gallium.KOR"), without.figure("price.gallium.KOR"), 0.1)
    end,
  },
  {
    says = "it is milder than a ban, in price and in temper",
    run = function(start)
      local squeeze, ban = start(), start()
      squeeze.play("beijing", "licence_squeeze", { good = "natural_graphite", to = "JPN" })
      ban.play("beijing", "mineral_ban",
        { good = "natural_graphite", to = "JPN", reach = "domestic" })
      squeeze.resolve(2)
      ban.resolve(2)
      expect.less(squeeze.figure("price.natural_graphite.JPN"),
        ban.figure("price.natural_graphite.JPN"))
      expect.less(squeeze.figure("escalation"), ban.figure("escalation") + 1e-9)
    end,
  },
  {
    says = "a licence regime comes first, and a country is squeezed once",
    run = function(start)
      local game = start()
      expect.text(game.refused("beijing", "licence_squeeze", { good = "tungsten", to = "JPN" }),
        "comes first")
      expect.text(game.refused("beijing", "licence_squeeze", { good = "gallium", to = "USA" }),
        "a rule of its own")
    end,
  },
}
