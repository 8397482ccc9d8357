-- raw_reserve.lua: the sheds are filled before the ships stop.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the state holds months of use, and buying makes it dearer",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "raw_reserve", { good = "cobalt_hydroxide" })
      with.resolve(3)
      without.resolve(3)
      expect.more(with.figure("state_stock.CHN.cobalt_hydroxide"), 1)
      expect.more(with.figure("price.cobalt_hydroxide.CHN"),
        without.figure("price.cobalt_hydroxide.CHN"))
    end,
  },
  {
    says = "it needs money",
    run = function(start)
      local game = start()
      game.set("budget.beijing", 2000)
      assert(game.refused("beijing", "raw_reserve", { good = "nickel" }))
    end,
  },
}
