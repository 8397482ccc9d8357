-- leaked_list.lua: a list of goods, before it has a number.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Germany buys magnets ahead of the licences",
    run = function(start)
      local with, without = start(), start()
      with.inject("leaked_list")
      with.resolve()
      without.resolve()
      expect.more(with.figure("imports.DEU.magnets"), without.figure("imports.DEU.magnets"))
    end,
  },
  {
    says = "the licences hold once their day has come",
    run = function(start)
      local with, without = start(), start()
      with.inject("leaked_list")
      with.resolve(4)
      without.resolve(4)
      expect.less(with.figure("passage.CHN.DEU.magnets"), without.figure("passage.CHN.DEU.magnets"))
    end,
  },
}
