-- magnet_panic.lua: assembly lines count their magnets in days.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "magnets are dearer in Germany",
    run = function(start)
      local with, without = start(), start()
      with.inject("magnet_panic")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.magnets.DEU"), without.figure("price.magnets.DEU"))
    end,
  },
}
