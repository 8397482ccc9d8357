-- outbound_screening.lua: American money stays away.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "makers in the field are denied money, a little",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "outbound_screening", { field = "chips", reach = "domestic" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("denial.CHN.advanced_logic"),
        without.figure("denial.CHN.advanced_logic"))
      expect.more(with.figure("denial.CHN.chip_tools"), without.figure("denial.CHN.chip_tools"))
    end,
  },
  {
    says = "a field is screened once",
    run = function(start)
      local game = start()
      game.play("washington", "outbound_screening", { field = "computing", reach = "domestic" })
      game.resolve(1)
      expect.text(game.refused("washington", "outbound_screening",
        { field = "computing", reach = "domestic" }), "screened already")
      assert(not game.refused("washington", "outbound_screening",
        { field = "chips", reach = "domestic" }))
    end,
  },
}
