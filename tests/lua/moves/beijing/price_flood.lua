-- price_flood.lua: sold so cheaply that nobody else can start.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "prices abroad fall",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "price_flood", { group = "battery_minerals" })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("price.battery_anode.USA"), without.figure("price.battery_anode.USA"))
    end,
  },
  {
    says = "plants that were to be built elsewhere are not there in three years",
    run = function(start)
      local with, without = start(), start()
      for _ = 1, 3 do
        with.play("beijing", "price_flood", { group = "magnet_metals" })
        with.resolve(4)
        without.resolve(4)
      end
      expect.less(with.figure("capacity.USA.magnets"),
        without.figure("capacity.USA.magnets") + 1e-9)
      expect.less(with.figure("score.washington.security"),
        without.figure("score.washington.security"))
    end,
  },
  {
    says = "a market is flooded once at a time",
    run = function(start)
      local game = start()
      game.play("beijing", "price_flood", { group = "battery_minerals" })
      game.resolve(1)
      expect.text(game.refused("beijing", "price_flood", { group = "battery_minerals" }), "already")
    end,
  },
}
