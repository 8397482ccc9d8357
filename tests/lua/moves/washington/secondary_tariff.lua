-- secondary_tariff.lua: a rate on the country through which Chinese goods come.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the detour closes, and the partner minds",
    run = function(start)
      local with, without = start(), start()
      for _, game in ipairs { with, without } do
        game.play("washington", "tariffs", { rate = 50 })
        game.resolve(1)
      end
      with.play("washington", "secondary_tariff", { from = "VNM", rate = 40 })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("trade.VNM.USA.general_manufactures"),
        without.figure("trade.VNM.USA.general_manufactures"))
      expect.more(with.figure("resentment.VNM.washington"),
        without.figure("resentment.VNM.washington"))
      expect.more(with.figure("compliance_target.VNM.washington"),
        without.figure("compliance_target.VNM.washington"))
    end,
  },
  {
    says = "without a tariff on China there is no detour",
    run = function(start)
      local game = start()
      game.resolve(1)
      expect.text(game.refused("washington", "secondary_tariff", { from = "MEX", rate = 20 }),
        "could get round")
      game.play("washington", "tariffs", { rate = 50 })
      game.resolve(1)
      assert(not game.refused("washington", "secondary_tariff", { from = "MEX", rate = 20 }))
      game.play("washington", "secondary_tariff", { from = "MEX", rate = 20 })
      game.resolve(1)
      expect.text(game.refused("washington", "secondary_tariff", { from = "MEX", rate = 20 }),
        "pays that rate")
      assert(not game.refused("washington", "secondary_tariff", { from = "MEX", rate = 40 }))
    end,
  },
}
