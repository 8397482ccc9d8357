-- reserve_release.lua: the sheds are opened.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "what the state held goes to those who make things",
    run = function(start)
      local game = start()
      game.play("beijing", "raw_reserve", { good = "cobalt_hydroxide" })
      game.resolve(3)
      local held = game.figure("state_stock.CHN.cobalt_hydroxide")
      game.play("beijing", "reserve_release", { good = "cobalt_hydroxide" })
      game.resolve(1)
      expect.less(game.figure("state_stock.CHN.cobalt_hydroxide"), held)
    end,
  },
  {
    says = "refineries run longer through a stop in the Congo",
    run = function(start)
      local with, without = start(), start()
      for _, game in ipairs { with, without } do
        game.play("beijing", "raw_reserve", { good = "cobalt_hydroxide" })
        game.resolve(3)
        game.inject("cobalt_stop")
        game.resolve(1)
      end
      with.play("beijing", "reserve_release", { good = "cobalt_hydroxide" })
      with.resolve(1)
      without.resolve(1)
      expect.less(with.figure("shortage.CHN.cobalt_hydroxide"),
        without.figure("shortage.CHN.cobalt_hydroxide") + 1e-9)
      expect.less(with.figure("price.cobalt_hydroxide.CHN"),
        without.figure("price.cobalt_hydroxide.CHN"))
    end,
  },
  {
    says = "an empty store cannot be released",
    run = function(start)
      local game = start()
      expect.text(game.refused("beijing", "reserve_release", { good = "soybeans" }),
        "the state holds none")
    end,
  },
}
