-- stock_up.lua: tools and chips while they can be bought.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the state has scanners in store",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "stock_up", { good = "duv_lithography" })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("state_stock.CHN.duv_lithography"),
        without.figure("state_stock.CHN.duv_lithography"))
    end,
  },
  {
    says = "what nobody may sell cannot be bought",
    run = function(start)
      local game = start()
      expect.text(game.refused("beijing", "stock_up", { good = "high_bandwidth_memory" }),
        "nobody may sell it")
    end,
  },
}
