-- plurilateral_floor.lua: a price that friends promise each other.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Chinese metal pays a duty at the border",
    run = function(start)
      local with, without = start(), start()
      for _, game in ipairs { with, without } do
        game.play("washington", "price_floor", { group = "magnet_metals", country = "USA" })
        game.resolve(1)
      end
      with.play("washington", "plurilateral_floor", { group = "magnet_metals" })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("trade.CHN.USA.magnets"), without.figure("trade.CHN.USA.magnets"))
      expect.more(with.figure("price.magnets.USA"), without.figure("price.magnets.USA"))
    end,
  },
  {
    says = "your own makers come first",
    run = function(start)
      local game = start()
      game.resolve(1)
      expect.text(game.refused("washington", "plurilateral_floor", { group = "magnet_metals" }),
        "your own makers")
      game.play("washington", "price_floor", { group = "magnet_metals", country = "USA" })
      game.resolve(1)
      assert(not game.refused("washington", "plurilateral_floor", { group = "magnet_metals" }))
      game.play("washington", "plurilateral_floor", { group = "magnet_metals" })
      game.resolve(1)
      expect.text(game.refused("washington", "plurilateral_floor", { group = "magnet_metals" }),
        "already")
    end,
  },
}
