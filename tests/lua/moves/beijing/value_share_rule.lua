-- value_share_rule.lua: foreign goods with Chinese content.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the United States are short of magnets",
    run = function(start)
      local with, without = start(), start()
      for _, game in ipairs { with, without } do
        game.play("beijing", "rare_earth_licence")
        game.resolve(3)
      end
      with.play("beijing", "value_share_rule")
      with.resolve(3)
      without.resolve(3)
      expect.more(with.figure("shortage.USA.magnets"), without.figure("shortage.USA.magnets"))
      expect.more(with.figure("escalation"), without.figure("escalation"))
    end,
  },
  {
    says = "a licence regime comes first, and the rule is made once",
    run = function(start)
      local game = start()
      game.resolve(1)
      expect.text(game.refused("beijing", "value_share_rule"), "comes first")
      game.play("beijing", "rare_earth_licence")
      game.resolve(2)
      game.play("beijing", "value_share_rule")
      game.resolve(2)
      expect.text(game.refused("beijing", "value_share_rule"), "stands already")
    end,
  },
}
