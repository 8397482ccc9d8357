-- export_quota.lua: so many tonnes and no more.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the price rises abroad and not at home",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "export_quota", { good = "tungsten", share = 40 })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("price.tungsten.JPN"), without.figure("price.tungsten.JPN") + 0.1)
      expect.less(with.figure("price.tungsten.CHN"), without.figure("price.tungsten.CHN") + 1e-9)
    end,
  },
  {
    says = "it is told in advance: nothing is closed in the quarter of the announcement",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "export_quota", { good = "tungsten", share = 40 })
      with.resolve(1)
      without.resolve(1)
      expect.same(with.figure("passage.CHN.JPN.tungsten"),
        without.figure("passage.CHN.JPN.tungsten"), 1e-9)
      expect.more(with.figure("stock.JPN.tungsten"), without.figure("stock.JPN.tungsten"))
      with.resolve(1)
      expect.same(with.figure("passage.CHN.JPN.tungsten"), 0.4, 0.05)
    end,
  },
  {
    says = "a wider quota hurts less",
    run = function(start)
      local narrow, wide = start(), start()
      narrow.play("beijing", "export_quota", { good = "indium", share = 20 })
      wide.play("beijing", "export_quota", { good = "indium", share = 80 })
      narrow.resolve(3)
      wide.resolve(3)
      expect.more(narrow.figure("price.indium.KOR"), wide.figure("price.indium.KOR"))
    end,
  },
  {
    says = "what is under licence gets no quota",
    run = function(start)
      local game = start()
      expect.text(game.refused("beijing", "export_quota", { good = "antimony", share = 40 }),
        "licence")
    end,
  },
}
