-- strait_drill.lua: a rehearsal that ships have to sail round.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "fewer advanced chips leave Taiwan",
    run = function(start)
      local with, without = start(), start()
      with.inject("strait_drill")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.TWN.advanced_logic"),
                  without.figure("supply.TWN.advanced_logic"))
    end,
  },
  {
    says = "and Japan leans to Washington",
    run = function(start)
      local with, without = start(), start()
      with.inject("strait_drill")
      with.resolve()
      without.resolve()
      expect.more(with.figure("alignment.JPN"), without.figure("alignment.JPN"))
    end,
  },
}
