-- canal_block.lua: one ship, across the whole canal.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "German carmakers make less",
    run = function(start)
      local with, without = start(), start()
      with.inject("canal_block")
      with.resolve()
      without.resolve()
      expect.less(with.figure("output.DEU.autos"), without.figure("output.DEU.autos"))
    end,
  },
}
