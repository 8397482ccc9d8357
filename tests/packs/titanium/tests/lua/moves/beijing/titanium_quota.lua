-- titanium_quota.lua: what the quota is for, what it spares, and where it is refused.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "sponge grows dear abroad",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "titanium_quota", { share = 20 })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("price.titanium.FRA"), without.figure("price.titanium.FRA"))
    end,
  },
  {
    says = "a wider quota leaves more of the trade open",
    run = function(start)
      local narrow, wide = start(), start()
      narrow.play("beijing", "titanium_quota", { share = 20 })
      wide.play("beijing", "titanium_quota", { share = 80 })
      narrow.resolve(4)
      wide.resolve(4)
      expect.less(narrow.figure("passage.CHN.FRA.titanium"),
        wide.figure("passage.CHN.FRA.titanium"))
    end,
  },
  {
    says = "nothing is closed in the quarter of the announcement, and the store is filled",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "titanium_quota", { share = 20 })
      with.resolve()
      without.resolve()
      expect.same(with.figure("passage.CHN.FRA.titanium"),
        without.figure("passage.CHN.FRA.titanium"))
      with.resolve()
      expect.more(with.figure("state_stock.CHN.titanium"), 0)
    end,
  },
  {
    says = "a second quota is refused",
    run = function(start)
      local game = start()
      game.play("beijing", "titanium_quota", { share = 40 })
      game.resolve(2)
      expect.text(game.refused("beijing", "titanium_quota", { share = 20 }), "already")
    end,
  },
}
