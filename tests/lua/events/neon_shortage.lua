-- neon_shortage.lua: a war stops the gas that chip lasers breathe.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Korea makes fewer memory chips without neon",
    run = function(start)
      local with, without = start(), start()
      with.inject("neon_shortage")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.KOR.memory"), without.figure("supply.KOR.memory"))
    end,
  },
}
