-- partner_pressure.lua: a partner is told what its controls will cost.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "it gives way a little, and remembers",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "partner_pressure", { country = "KOR", what = "market" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("resentment.KOR.beijing"), without.figure("resentment.KOR.beijing"))
    end,
  },
  {
    says = "in the first quarter it heeds Beijing's rules more",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "partner_pressure", { country = "KOR", what = "sanctions" })
      with.resolve(1)
      without.resolve(1)
      expect.more(with.figure("compliance_target.KOR.beijing"),
        without.figure("compliance_target.KOR.beijing"))
    end,
  },
  {
    says = "a power is no partner",
    run = function(start)
      local game = start()
      assert(game.refused("beijing", "partner_pressure", { country = "USA", what = "market" }))
    end,
  },
}
