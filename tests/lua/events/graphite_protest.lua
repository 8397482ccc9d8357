-- graphite_protest.lua: farmers stand on the road to a graphite mine.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "less graphite comes from the rest of the world",
    run = function(start)
      local with, without = start(), start()
      with.inject("graphite_protest")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.ROW.natural_graphite"),
                  without.figure("supply.ROW.natural_graphite"))
    end,
  },
}
