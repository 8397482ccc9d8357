-- mineral_stockpile.lua: a store before the tap closes.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the store fills, and others pay for it",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "mineral_stockpile", { group = "magnet_metals", months = 6 })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("state_stock.USA.magnets"), without.figure("state_stock.USA.magnets"))
      expect.more(with.figure("price.magnets.JPN"), without.figure("price.magnets.JPN"))
    end,
  },
}
