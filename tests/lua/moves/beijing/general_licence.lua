-- general_licence.lua: trusted buyers need not ask each time.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the buyer named gets more, and nobody else",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "general_licence", { good = "natural_graphite", to = "JPN" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("passage.CHN.JPN.natural_graphite"),
        without.figure("passage.CHN.JPN.natural_graphite"))
      expect.same(with.figure("passage.CHN.KOR.natural_graphite"),
        without.figure("passage.CHN.KOR.natural_graphite"), 0.001)
    end,
  },
  {
    says = "it lasts a year and is not given twice",
    run = function(start)
      local game = start()
      game.play("beijing", "general_licence", { good = "natural_graphite", to = "JPN" })
      game.resolve(1)
      expect.text(game.refused("beijing", "general_licence",
        { good = "natural_graphite", to = "JPN" }),
        "already")
      game.resolve(4)
      assert(not game.refused("beijing", "general_licence",
        { good = "natural_graphite", to = "JPN" }))
    end,
  },
  {
    says = "what is not controlled needs no licence",
    run = function(start)
      local game = start()
      expect.text(game.refused("beijing", "general_licence", { good = "tungsten", to = "JPN" }),
        "you do not control it")
    end,
  },
}
