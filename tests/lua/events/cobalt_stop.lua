-- cobalt_stop.lua: the Congo keeps its cobalt at home.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the Congo gives less cobalt",
    run = function(start)
      local with, without = start(), start()
      with.inject("cobalt_stop")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.COD.cobalt_hydroxide"),
                  without.figure("supply.COD.cobalt_hydroxide"))
    end,
  },
  {
    says = "and refined cobalt is dearer",
    run = function(start)
      local with, without = start(), start()
      with.inject("cobalt_stop")
      with.resolve(3)
      without.resolve(3)
      expect.more(with.figure("price.cobalt"), without.figure("price.cobalt"))
    end,
  },
}
