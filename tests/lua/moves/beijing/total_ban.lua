-- total_ban.lua: a mineral withheld from everyone.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "it bites everywhere, and where a ban on one country leaks",
    run = function(start)
      local all, one, none = start(), start(), start()
      for _, game in ipairs { all, one, none } do game.resolve(1) end
      all.play("beijing", "total_ban", { good = "natural_graphite" })
      one.play("beijing", "mineral_ban",
        { good = "natural_graphite", to = "USA", reach = "domestic" })
      for _, game in ipairs { all, one, none } do game.resolve(2) end
      for _, country in ipairs { "USA", "JPN", "KOR", "DEU" } do
        local price = "price.natural_graphite." .. country
        expect.more(all.figure(price), none.figure(price) + 0.1)
      end
      expect.more(all.figure("price.natural_graphite.USA"),
        one.figure("price.natural_graphite.USA"))
    end,
  },
  {
    says = "partners resent it",
    run = function(start)
      local with, without = start(), start()
      with.resolve(1)
      without.resolve(1)
      with.play("beijing", "total_ban", { good = "natural_graphite" })
      with.resolve(3)
      without.resolve(3)
      expect.more(with.figure("resentment.KOR.beijing"), without.figure("resentment.KOR.beijing"))
      expect.less(with.figure("score.beijing.coalition"), without.figure("score.beijing.coalition"))
    end,
  },
  {
    says = "a licence regime comes first, it takes a turn, and there is one such blow",
    run = function(start)
      local game = start()
      assert(game.refused("beijing", "total_ban", { good = "gallium" }))
      game.resolve(1)
      expect.text(game.refused("beijing", "total_ban", { good = "tungsten" }), "comes first")
      game.play("beijing", "total_ban", { good = "gallium" })
      game.resolve(2)
      assert(game.refused("beijing", "total_ban", { good = "germanium" }))
    end,
  },
}
