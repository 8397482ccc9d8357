-- price_floor.lua: a price for makers.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "plants are built that would not be",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "price_floor", { group = "magnet_metals", country = "USA" })
      with.resolve(11)
      without.resolve(11)
      expect.more(with.figure("capacity.USA.magnets"), without.figure("capacity.USA.magnets"))
    end,
  },
  {
    says = "one promise a group and country",
    run = function(start)
      local game = start()
      game.play("washington", "price_floor", { group = "magnet_metals", country = "USA" })
      game.resolve(1)
      expect.text(game.refused("washington", "price_floor",
        { group = "magnet_metals", country = "USA" }), "promised already")
      assert(not game.refused("washington", "price_floor",
        { group = "magnet_metals", country = "AUS" }))
    end,
  },
}
