-- brazil_drought.lua: no rain where most soybeans grow.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "beans are dearer in China",
    run = function(start)
      local with, without = start(), start()
      with.inject("brazil_drought")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.soybeans.CHN"), without.figure("price.soybeans.CHN"))
    end,
  },
}
