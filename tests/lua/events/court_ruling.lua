-- court_ruling.lua: judges ask by what law the tariff stands.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the broad tariff falls, and partners take note",
    run = function(start)
      local with, without = start(), start()
      for _, game in ipairs { with, without } do
        game.play("washington", "tariffs", { rate = 20 })
        game.resolve(2)
      end
      expect.more(without.figure("tariff.CHN.USA.general_manufactures"), 0.1)
      with.inject("court_ruling")
      with.resolve(2)
      without.resolve(2)
      expect.same(with.figure("tariff.CHN.USA.general_manufactures"), 0, 0.001)
      expect.more(with.figure("alignment.CAN"), without.figure("alignment.CAN"))
    end,
  },
}
