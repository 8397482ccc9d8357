-- smuggling_ring.lua: metal that travelled as something else.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "less gets round Beijing's controls",
    run = function(start)
      local with, without = start(), start()
      with.inject("smuggling_ring")
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("leak.beijing"), without.figure("leak.beijing"))
    end,
  },
}
