-- offtake.lua: the state signs for the metal.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the store fills",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "offtake", { good = "magnets", country = "USA" })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("state_stock.USA.magnets"), without.figure("state_stock.USA.magnets"))
    end,
  },
  {
    says = "makers with a promise need no other",
    run = function(start)
      local game = start()
      game.play("washington", "offtake", { good = "magnets", country = "USA" })
      game.resolve(1)
      expect.text(game.refused("washington", "offtake", { good = "magnets", country = "USA" }),
        "promised already")
      assert(not game.refused("washington", "offtake", { good = "magnets", country = "AUS" }))
    end,
  },
}
