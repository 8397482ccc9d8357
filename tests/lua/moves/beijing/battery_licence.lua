-- battery_licence.lua: cells, anodes and cathodes under licence.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "electric-car plants abroad slow down",
    run = function(start)
      local with, without = start(), start()
      with.resolve(1)
      without.resolve(1)
      with.play("beijing", "battery_licence")
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("output.USA.electric_vehicles"),
        without.figure("output.USA.electric_vehicles"))
      expect.more(with.figure("price.batteries.USA"), without.figure("price.batteries.USA"))
    end,
  },
  {
    says = "China's own makers lose sales",
    run = function(start)
      local with, without = start(), start()
      with.resolve(1)
      without.resolve(1)
      with.play("beijing", "battery_licence")
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("trade.CHN.DEU.batteries"), without.figure("trade.CHN.DEU.batteries"))
    end,
  },
  {
    says = "it is refused where batteries are licensed",
    run = function(start)
      local game = start()
      expect.text(game.refused("beijing", "battery_licence"), "turn 2")
      game.resolve(1)
      game.play("beijing", "battery_licence")
      game.resolve(1)
      expect.text(game.refused("beijing", "battery_licence"), "controlled already")
    end,
  },
}
