-- tool_control.lua: fewer machines.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China gets fewer tools, and learns to make them",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "tool_control", { good = "chip_tools" })
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("trade.USA.CHN.chip_tools"),
        without.figure("trade.USA.CHN.chip_tools"))
      expect.more(with.figure("indigenisation.CHN.chip_tools"),
        without.figure("indigenisation.CHN.chip_tools"))
    end,
  },
  {
    says = "what is banned or as tight is refused",
    run = function(start)
      local game = start()
      expect.text(game.refused("washington", "tool_control", { good = "euv_lithography" }), "tight")
      game.play("washington", "tool_control", { good = "chip_tools" })
      game.resolve(1)
      expect.text(game.refused("washington", "tool_control", { good = "chip_tools" }), "tight")
    end,
  },
}
