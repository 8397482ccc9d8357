-- home_tools.lua: learn to make what is denied.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "home-made tools gain ground",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "home_tools", { programme = "tools" })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("indigenisation.CHN.chip_tools"),
        without.figure("indigenisation.CHN.chip_tools"))
    end,
  },
  {
    says = "lithography comes last",
    run = function(start)
      local game = start()
      local tools = game.figure("indigenisation.CHN.chip_tools")
      local scanners = game.figure("indigenisation.CHN.duv_lithography")
      game.play("beijing", "home_tools", { programme = "tools" })
      game.resolve(6)
      expect.more(game.figure("indigenisation.CHN.chip_tools") - tools,
        3 * (game.figure("indigenisation.CHN.duv_lithography") - scanners))
    end,
  },
  {
    says = "one programme of a kind at a time",
    run = function(start)
      local game = start()
      game.play("beijing", "home_tools", { programme = "tools" })
      game.resolve(1)
      expect.text(game.refused("beijing", "home_tools", { programme = "tools" }), "running")
      assert(not game.refused("beijing", "home_tools", { programme = "chips" }))
    end,
  },
}
