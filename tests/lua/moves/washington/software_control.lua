-- software_control.lua: nobody draws a chip without it.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the software is not sold, and designs come later",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "software_control", { mode = "ban" })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("trade.USA.CHN.design_software"),
        without.figure("trade.USA.CHN.design_software"))
      expect.more(with.figure("denial.CHN.ai_accelerators"),
        without.figure("denial.CHN.ai_accelerators"))
    end,
  },
  {
    says = "a licence can be tightened to a ban, not the other way",
    run = function(start)
      local game = start()
      game.play("washington", "software_control", { mode = "licence" })
      game.resolve(1)
      expect.text(game.refused("washington", "software_control", { mode = "licence" }), "as tight")
      assert(not game.refused("washington", "software_control", { mode = "ban" }))
      game.play("washington", "software_control", { mode = "ban" })
      game.resolve(1)
      expect.text(game.refused("washington", "software_control", { mode = "licence" }), "any more")
    end,
  },
}
