-- foreign_product_rule.lua: what American tools made abroad.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Korea sells China less memory, as far as it complies",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "foreign_product_rule", { good = "memory" })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("trade.KOR.CHN.memory"), without.figure("trade.KOR.CHN.memory"))
      expect.more(with.figure("price.memory.CHN"), without.figure("price.memory.CHN"))
      expect.more(with.figure("escalation"), without.figure("escalation"))
    end,
  },
  {
    says = "it lives on a control of tools, and stands once a good",
    run = function(start)
      local game = start()
      game.play("washington", "foreign_product_rule", { good = "wafers" })
      game.resolve(1)
      expect.text(game.refused("washington", "foreign_product_rule", { good = "wafers" }),
        "covers it already")
      assert(not game.refused("washington", "foreign_product_rule", { good = "memory" }))
    end,
  },
}
