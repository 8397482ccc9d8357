-- procurement_ban.lua: a Chinese part that nobody buys any more.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the part is not bought from China, and is dear",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "procurement_ban", { good = "batteries" })
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("trade.CHN.USA.batteries"), without.figure("trade.CHN.USA.batteries"))
      expect.more(with.figure("price.batteries.USA"), without.figure("price.batteries.USA"))
    end,
  },
  {
    says = "what is refused cannot be refused again",
    run = function(start)
      local game = start()
      game.play("washington", "procurement_ban", { good = "magnets" })
      game.resolve(2)
      expect.text(game.refused("washington", "procurement_ban", { good = "magnets" }),
        "refused already")
    end,
  },
}
