-- titanium_hoarding.lua: aircraft makers remember the last time.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "titanium is dearer in France",
    run = function(start)
      local with, without = start(), start()
      with.inject("titanium_hoarding")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.titanium.FRA"), without.figure("price.titanium.FRA"))
    end,
  },
}
