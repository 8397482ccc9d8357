-- gulf_campus.lua: a computing centre the size of a town.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the Emirates buy more accelerators",
    run = function(start)
      local with, without = start(), start()
      with.inject("gulf_campus")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("imports.ARE.ai_accelerators"),
                  without.figure("imports.ARE.ai_accelerators"))
    end,
  },
  {
    says = "and lean to Washington",
    run = function(start)
      local with, without = start(), start()
      with.inject("gulf_campus")
      with.resolve()
      without.resolve()
      expect.more(with.figure("alignment.ARE"), without.figure("alignment.ARE"))
    end,
  },
}
