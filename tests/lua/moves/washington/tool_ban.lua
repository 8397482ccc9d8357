-- tool_ban.lua: none of these machines.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Dutch machines stop too",
    run = function(start)
      local with, without = start(), start()
      for _, game in ipairs { with, without } do
        game.resolve(3)
      end
      with.play("washington", "tool_ban", { good = "duv_lithography" })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("trade.NLD.CHN.duv_lithography"),
        without.figure("trade.NLD.CHN.duv_lithography"))
      expect.more(with.figure("escalation"), without.figure("escalation"))
    end,
  },
  {
    says = "only what is licensed can be banned",
    run = function(start)
      local game = start()
      game.resolve(3)
      expect.text(game.refused("washington", "tool_ban", { good = "euv_lithography" }),
        "licensed today")
      assert(not game.refused("washington", "tool_ban", { good = "chip_tools" }))
    end,
  },
}
