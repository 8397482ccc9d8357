-- hub_trade.lua: ports that ask no questions.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "both hubs keep Washington's rules less",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "hub_trade", { hub = "straits" })
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("compliance.SGP.washington"),
        without.figure("compliance.SGP.washington"))
      expect.less(with.figure("compliance.MYS.washington"),
        without.figure("compliance.MYS.washington"))
    end,
  },
  {
    says = "more of what is barred comes through",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "hub_trade", { hub = "straits" })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("leak.washington"), without.figure("leak.washington"))
    end,
  },
  {
    says = "an offer moves one partner further",
    run = function(start)
      local hubs, offer = start(), start()
      hubs.play("beijing", "hub_trade", { hub = "straits" })
      offer.play("beijing", "partner_offer", { country = "SGP", what = "market" })
      hubs.resolve(2)
      offer.resolve(2)
      expect.more(hubs.figure("compliance_target.SGP.washington"),
        offer.figure("compliance_target.SGP.washington"))
    end,
  },
  {
    says = "it costs a thousand million dollars",
    run = function(start)
      local game = start()
      game.set("budget.beijing", 900)
      assert(game.refused("beijing", "hub_trade", { hub = "gulf" }))
    end,
  },
}
