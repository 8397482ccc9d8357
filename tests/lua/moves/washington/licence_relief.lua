-- licence_relief.lua: some sales go on.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "more machines pass",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "licence_relief", { good = "duv_lithography" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("passage.NLD.CHN.duv_lithography"),
        without.figure("passage.NLD.CHN.duv_lithography"))
    end,
  },
  {
    says = "only what is controlled can be let through, and once",
    run = function(start)
      local game = start()
      expect.text(game.refused("washington", "licence_relief", { good = "memory" }),
        "do not control")
      game.play("washington", "licence_relief", { good = "chip_tools" })
      game.resolve(1)
      expect.text(game.refused("washington", "licence_relief", { good = "chip_tools" }),
        "let through already")
    end,
  },
}
