-- unreliable_entity.lua: an American firm may not deal with China.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the firm is named, and sells less",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "unreliable_entity", { firm = "lam_research" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("listing.beijing.lam_research"),
        without.figure("listing.beijing.lam_research"))
      expect.less(with.figure("trade.USA.CHN.chip_tools"),
        without.figure("trade.USA.CHN.chip_tools"))
    end,
  },
  {
    says = "a firm is named once, and only the rival's",
    run = function(start)
      local game = start()
      assert(game.refused("beijing", "unreliable_entity", { firm = "rtx" }))
      assert(game.refused("beijing", "unreliable_entity", { firm = "asml" }))
    end,
  },
}
