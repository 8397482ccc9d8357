-- minerals_partnership.lua: one country, one plant, one promise.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the partner joins the club and leans closer",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "minerals_partnership",
        { country = "BRA", good = "light_rare_earths" })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("accord.BRA.minerals"), without.figure("accord.BRA.minerals"))
      expect.more(with.figure("alignment.BRA"), without.figure("alignment.BRA"))
    end,
  },
  {
    says = "one partnership a country",
    run = function(start)
      local game = start()
      game.play("washington", "minerals_partnership",
        { country = "BRA", good = "light_rare_earths" })
      game.resolve(1)
      expect.text(game.refused("washington", "minerals_partnership",
        { country = "BRA", good = "antimony" }), "stands already")
    end,
  },
}
