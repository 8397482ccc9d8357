-- shipping_trouble.lua: the long way round the Cape.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "German carmakers make less",
    run = function(start)
      local with, without = start(), start()
      with.inject("shipping_trouble")
      with.resolve()
      without.resolve()
      expect.less(with.figure("output.DEU.autos"), without.figure("output.DEU.autos"))
    end,
  },
}
