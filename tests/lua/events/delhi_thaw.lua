-- delhi_thaw.lua: two neighbours find that they share an annoyance.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "India leans more to Beijing",
    run = function(start)
      local with, without = start(), start()
      with.inject("delhi_thaw")
      with.resolve()
      without.resolve()
      expect.less(with.figure("alignment.IND"), without.figure("alignment.IND"))
    end,
  },
}
