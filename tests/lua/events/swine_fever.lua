-- swine_fever.lua: fewer pigs eat fewer beans.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China buys fewer soybeans",
    run = function(start)
      local with, without = start(), start()
      with.inject("swine_fever")
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("imports.CHN.soybeans"), without.figure("imports.CHN.soybeans"))
    end,
  },
}
