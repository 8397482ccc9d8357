-- chip_slump.lua: the bill for the machines comes before the income.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "accelerators are cheaper than they would have been",
    run = function(start)
      local with, without = start(), start()
      with.inject("chip_slump")
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("price.ai_accelerators"), without.figure("price.ai_accelerators"))
    end,
  },
}
