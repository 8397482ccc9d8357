-- firm_shaming.lua: a firm in a third country is named.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the firm sells less to China, and its country keeps Beijing's rules better for a while",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "firm_shaming", { firm = "tokyo_electron" })
      with.resolve(1)
      without.resolve(1)
      expect.more(with.figure("compliance_target.JPN.beijing"),
        without.figure("compliance_target.JPN.beijing"))
      with.resolve(1)
      without.resolve(1)
      expect.less(with.figure("trade.JPN.CHN.chip_tools"),
        without.figure("trade.JPN.CHN.chip_tools"))
    end,
  },
  {
    says = "its country remembers",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "firm_shaming", { firm = "samsung" })
      with.resolve(3)
      without.resolve(3)
      expect.more(with.figure("resentment.KOR.beijing"), without.figure("resentment.KOR.beijing"))
    end,
  },
  {
    says = "nobody is named twice",
    run = function(start)
      local game = start()
      game.play("beijing", "firm_shaming", { firm = "asml" })
      game.resolve(1)
      expect.text(game.refused("beijing", "firm_shaming", { firm = "asml" }), "named already")
    end,
  },
  {
    says = "without a rule that reaches abroad nobody can have broken it",
    run = function(start)
      local game = start()
      local function reaching()
        for _, control in ipairs(game.instruments("export_control", "beijing")) do
          if control.reach == "extraterritorial" then return control end
        end
      end
      for rule in reaching do
        game.play("beijing", "lift_control", { measure = rule.id })
        game.resolve(1)
      end
      expect.text(game.refused("beijing", "firm_shaming", { firm = "asml" }),
        "no rule that reaches abroad")
    end,
  },
}
