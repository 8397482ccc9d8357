-- cobalt_glut.lua: two new mines, and a market drowns.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the Congo can make more cobalt",
    run = function(start)
      local with, without = start(), start()
      with.inject("cobalt_glut")
      with.resolve()
      without.resolve()
      expect.more(with.figure("capacity.COD.cobalt_hydroxide"),
                  without.figure("capacity.COD.cobalt_hydroxide"))
    end,
  },
  {
    says = "and refined cobalt is cheaper",
    run = function(start)
      local with, without = start(), start()
      with.inject("cobalt_glut")
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("price.cobalt"), without.figure("price.cobalt"))
    end,
  },
}
