-- partner_offer.lua: something for a partner.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Taiwan keeps Washington's controls less",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "partner_offer", { country = "TWN", what = "market" })
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("compliance.TWN.washington"),
        without.figure("compliance.TWN.washington"))
    end,
  },
  {
    says = "it fades if nothing follows",
    run = function(start)
      local game = start()
      game.play("beijing", "partner_offer", { country = "IND", what = "market" })
      game.resolve(1)
      local fresh = game.figure("offered.IND.beijing")
      game.resolve(4)
      expect.less(game.figure("offered.IND.beijing"), 0.7 * fresh)
    end,
  },
  {
    says = "a power is no partner",
    run = function(start)
      local game = start()
      assert(game.refused("beijing", "partner_offer", { country = "USA", what = "market" }))
    end,
  },
}
