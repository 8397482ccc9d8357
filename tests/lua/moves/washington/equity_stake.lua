-- equity_stake.lua: the state becomes a shareholder.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the firm builds",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "equity_stake", { firm = "mp_materials" })
      with.resolve(11)
      without.resolve(11)
      expect.more(with.figure("capacity.USA.magnets"), without.figure("capacity.USA.magnets"))
    end,
  },
  {
    says = "one stake a firm",
    run = function(start)
      local game = start()
      game.play("washington", "equity_stake", { firm = "mp_materials" })
      game.resolve(1)
      expect.text(game.refused("washington", "equity_stake", { firm = "mp_materials" }),
        "shareholder there already")
      assert(not game.refused("washington", "equity_stake", { firm = "micron" }))
    end,
  },
}
