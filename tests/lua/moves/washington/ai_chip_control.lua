-- ai_chip_control.lua: the chips that train models.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China has fewer of them, and less computing",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "ai_chip_control",
        { good = "ai_accelerators", to = "CHN", mode = "ban" })
      with.resolve(4)
      without.resolve(4)
      expect.less(with.figure("use.CHN.ai_accelerators"), without.figure("use.CHN.ai_accelerators"))
      expect.less(with.figure("technology.beijing"), without.figure("technology.beijing"))
    end,
  },
  {
    says = "what is banned is not licensed again",
    run = function(start)
      local game = start()
      expect.text(game.refused("washington", "ai_chip_control",
        { good = "high_bandwidth_memory", to = "CHN", mode = "licence" }), "already")
      game.play("washington", "ai_chip_control",
        { good = "ai_accelerators", to = "CHN", mode = "licence" })
      game.resolve(1)
      expect.text(game.refused("washington", "ai_chip_control",
        { good = "ai_accelerators", to = "CHN", mode = "licence" }), "already")
      assert(not game.refused("washington", "ai_chip_control",
        { good = "ai_accelerators", to = "CHN", mode = "ban" }))
    end,
  },
}
