-- tariffs.lua: a rate on everything from China.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Chinese goods sell less and their buyers pay more",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "tariffs", { rate = 50 })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("trade.CHN.USA.general_manufactures"),
        without.figure("trade.CHN.USA.general_manufactures"))
      expect.more(with.figure("price.general_manufactures.USA"),
        without.figure("price.general_manufactures.USA"))
      expect.more(with.figure("escalation"), without.figure("escalation"))
    end,
  },
  {
    says = "part of the trade comes by way of a third country",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "tariffs", { rate = 50 })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("trade.VNM.USA.general_manufactures"),
        without.figure("trade.VNM.USA.general_manufactures"))
    end,
  },
  {
    says = "another rate replaces it, the same one is no move",
    run = function(start)
      local game = start()
      game.play("washington", "tariffs", { rate = 30 })
      game.resolve(1)
      expect.text(game.refused("washington", "tariffs", { rate = 30 }), "pay that rate")
      assert(not game.refused("washington", "tariffs", { rate = 50 }))
    end,
  },
}
