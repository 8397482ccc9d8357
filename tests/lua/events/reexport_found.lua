-- reexport_found.lua: servers that went further than their papers.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Washington sees and stops more",
    run = function(start)
      local with, without = start(), start()
      with.inject("reexport_found")
      with.resolve()
      without.resolve()
      expect.more(with.figure("enforcement.washington"), without.figure("enforcement.washington"))
    end,
  },
}
