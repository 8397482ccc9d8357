-- dutch_seizure.lua: a minister takes a chip maker out of its owner's hands.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "fewer Dutch chips reach the market",
    run = function(start)
      local with, without = start(), start()
      with.inject("dutch_seizure")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.NLD.mature_chips"), without.figure("supply.NLD.mature_chips"))
    end,
  },
  {
    says = "and the Netherlands lean to Washington",
    run = function(start)
      local with, without = start(), start()
      with.inject("dutch_seizure")
      with.resolve()
      without.resolve()
      expect.more(with.figure("alignment.NLD"), without.figure("alignment.NLD"))
    end,
  },
}
