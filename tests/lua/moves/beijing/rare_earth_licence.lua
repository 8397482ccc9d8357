-- rare_earth_licence.lua: heavy rare earths and magnets.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "car plants slow down in Germany as in Detroit",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "rare_earth_licence")
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("output.DEU.autos"), without.figure("output.DEU.autos"))
      expect.less(with.figure("output.USA.autos"), without.figure("output.USA.autos"))
      expect.more(with.figure("price.magnets.USA"), without.figure("price.magnets.USA"))
    end,
  },
  {
    says = "it moves others to build their own",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "rare_earth_licence")
      with.resolve(12)
      without.resolve(12)
      expect.less(with.figure("reliance.JPN.CHN.magnets"),
        without.figure("reliance.JPN.CHN.magnets"))
    end,
  },
  {
    says = "it is refused where both are licensed",
    run = function(start)
      local game = start()
      game.play("beijing", "rare_earth_licence")
      game.resolve(1)
      expect.text(game.refused("beijing", "rare_earth_licence"), "controlled already")
    end,
  },
}
