-- minerals_initiative.lua: a table of one's own for those who dig.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "a country at Beijing's table joins Washington's club less",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "minerals_initiative", { country = "BRA" })
      with.play("washington", "minerals_accord", { country = "BRA" })
      without.play("washington", "minerals_accord", { country = "BRA" })
      with.resolve(5)
      without.resolve(5)
      expect.less(with.figure("accord.BRA.minerals"), without.figure("accord.BRA.minerals"))
    end,
  },
  {
    says = "it leans a little toward Beijing",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "minerals_initiative", { country = "IDN" })
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("alignment.IDN"), without.figure("alignment.IDN"))
    end,
  },
  {
    says = "a seat is given once",
    run = function(start)
      local game = start()
      game.play("beijing", "minerals_initiative", { country = "BRA" })
      game.resolve(1)
      expect.text(game.refused("beijing", "minerals_initiative", { country = "BRA" }), "already")
    end,
  },
}
