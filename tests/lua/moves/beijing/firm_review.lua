-- firm_review.lua: a regulator looks at a chip maker.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the firm sells less in China, and other makers more",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "firm_review", { firm = "micron" })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("trade.USA.CHN.memory"), without.figure("trade.USA.CHN.memory"))
      expect.more(with.figure("trade.KOR.CHN.memory"), without.figure("trade.KOR.CHN.memory"))
    end,
  },
  {
    says = "without Nvidia there is less computing at home",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "firm_review", { firm = "nvidia" })
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("technology.beijing"), without.figure("technology.beijing"))
    end,
  },
  {
    says = "a review ends after a year, and is not opened twice",
    run = function(start)
      local game = start()
      game.play("beijing", "firm_review", { firm = "micron" })
      game.resolve(1)
      expect.text(game.refused("beijing", "firm_review", { firm = "micron" }), "kept out already")
      game.resolve(4)
      assert(not game.refused("beijing", "firm_review", { firm = "micron" }))
    end,
  },
}
