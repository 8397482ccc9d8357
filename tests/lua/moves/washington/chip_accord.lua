-- chip_accord.lua: allies control as Washington does.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "who joins keeps to the controls",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "chip_accord", { country = "IND" })
      with.resolve(6)
      without.resolve(6)
      expect.more(with.figure("accord.IND.chips"), without.figure("accord.IND.chips"))
      expect.more(with.figure("compliance.IND.washington"),
        without.figure("compliance.IND.washington"))
    end,
  },
  {
    says = "a member in good standing is not asked again",
    run = function(start)
      local game = start()
      expect.text(game.refused("washington", "chip_accord", { country = "JPN" }), "good standing")
      assert(not game.refused("washington", "chip_accord", { country = "IND" }))
    end,
  },
}
