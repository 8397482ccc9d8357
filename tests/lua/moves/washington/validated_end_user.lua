-- validated_end_user.lua: an ally's plants are spared.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "tools pass, and the ally likes you better",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "validated_end_user", { country = "KOR" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("passage.USA.CHN.chip_tools"),
        without.figure("passage.USA.CHN.chip_tools"))
      expect.more(with.figure("alignment.KOR"), without.figure("alignment.KOR"))
    end,
  },
  {
    says = "tools are let through once",
    run = function(start)
      local game = start()
      game.play("washington", "validated_end_user", { country = "KOR" })
      game.resolve(1)
      expect.text(game.refused("washington", "validated_end_user", { country = "TWN" }),
        "let through already")
    end,
  },
}
