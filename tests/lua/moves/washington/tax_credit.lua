-- tax_credit.lua: who makes it here pays less tax.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "makers at home grow",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "tax_credit", { sector = "minerals" })
      with.resolve(11)
      without.resolve(11)
      expect.more(with.figure("capacity.USA.magnets"), without.figure("capacity.USA.magnets"))
    end,
  },
  {
    says = "one credit a sector",
    run = function(start)
      local game = start()
      game.play("washington", "tax_credit", { sector = "minerals" })
      game.resolve(1)
      expect.text(game.refused("washington", "tax_credit", { sector = "minerals" }),
        "has its support")
      assert(not game.refused("washington", "tax_credit", { sector = "chips" }))
    end,
  },
}
