-- credit_squeeze.lua: a builder fails, and credit dries up.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Chinese industry makes less",
    run = function(start)
      local with, without = start(), start()
      with.inject("credit_squeeze")
      with.resolve()
      without.resolve()
      expect.less(with.figure("output.CHN.general_industry"),
                  without.figure("output.CHN.general_industry"))
    end,
  },
}
