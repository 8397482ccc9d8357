-- chip_deal.lua: some AI chips to known buyers.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China uses more of them, and computes more",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "chip_deal", { good = "ai_accelerators", share = 60 })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("use.CHN.ai_accelerators"), without.figure("use.CHN.ai_accelerators"))
      expect.more(with.figure("technology.beijing"), without.figure("technology.beijing"))
    end,
  },
  {
    says = "one deal a good",
    run = function(start)
      local game = start()
      game.play("washington", "chip_deal", { good = "ai_accelerators", share = 20 })
      game.resolve(1)
      expect.text(game.refused("washington", "chip_deal", { good = "ai_accelerators", share = 60 }),
        "let through already")
      assert(not game.refused("washington", "chip_deal",
        { good = "high_bandwidth_memory", share = 20 }))
    end,
  },
}
