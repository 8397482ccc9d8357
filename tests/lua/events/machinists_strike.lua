-- machinists_strike.lua: aircraft are not built, and metal is not called for.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "American aerospace makes less",
    run = function(start)
      local with, without = start(), start()
      with.inject("machinists_strike")
      with.resolve()
      without.resolve()
      expect.less(with.figure("output.USA.aerospace"), without.figure("output.USA.aerospace"))
    end,
  },
}
