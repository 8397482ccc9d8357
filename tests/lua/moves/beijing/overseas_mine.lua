-- overseas_mine.lua: a mine abroad, and the goodwill of its country.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the country leans toward Beijing",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "overseas_mine", { good = "lithium", country = "CHL" })
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("alignment.CHL"), without.figure("alignment.CHL"))
    end,
  },
  {
    says = "in three years there is more of the metal",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "overseas_mine", { good = "lithium", country = "CHL" })
      with.resolve(12)
      without.resolve(12)
      expect.more(with.figure("capacity.CHL.lithium"), without.figure("capacity.CHL.lithium"))
    end,
  },
  {
    says = "it needs money",
    run = function(start)
      local game = start()
      game.set("budget.beijing", 1000)
      assert(game.refused("beijing", "overseas_mine", { good = "lithium", country = "CHL" }))
    end,
  },
}
