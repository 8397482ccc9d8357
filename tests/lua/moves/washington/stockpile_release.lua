-- stockpile_release.lua: the store helps out.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the store goes to industry",
    run = function(start)
      local with, without = start(), start()
      for _, game in ipairs { with, without } do
        game.play("washington", "mineral_stockpile", { group = "magnet_metals", months = 6 })
        game.resolve(3)
      end
      with.play("washington", "stockpile_release", { good = "magnets" })
      with.resolve(1)
      without.resolve(1)
      expect.less(with.figure("state_stock.USA.magnets"), without.figure("state_stock.USA.magnets"))
      expect.less(with.figure("price.magnets.USA"), without.figure("price.magnets.USA"))
    end,
  },
  {
    says = "what is not held cannot be released",
    run = function(start)
      local game = start()
      expect.text(game.refused("washington", "stockpile_release", { good = "magnets" }),
        "holds none")
      game.play("washington", "mineral_stockpile", { group = "magnet_metals", months = 6 })
      game.resolve(2)
      assert(not game.refused("washington", "stockpile_release", { good = "magnets" }))
    end,
  },
}
