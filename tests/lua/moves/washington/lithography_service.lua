-- lithography_service.lua: the engineers go home.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Chinese plants lose know-how, and machines are learned more slowly",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "lithography_service", { plants = "advanced_logic" })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("denial.CHN.advanced_logic"),
        without.figure("denial.CHN.advanced_logic"))
      expect.more(with.figure("denial.CHN.duv_lithography"),
        without.figure("denial.CHN.duv_lithography"))
      expect.less(with.figure("indigenisation.CHN.duv_lithography"),
        without.figure("indigenisation.CHN.duv_lithography"))
    end,
  },
  {
    says = "plants that nobody services cannot lose service again",
    run = function(start)
      local game = start()
      game.play("washington", "lithography_service", { plants = "memory" })
      game.resolve(1)
      expect.text(game.refused("washington", "lithography_service", { plants = "memory" }),
        "any more")
      assert(not game.refused("washington", "lithography_service", { plants = "advanced_logic" }))
    end,
  },
}
