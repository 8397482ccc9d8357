-- electric_slump.lua: a tax credit ends, and showrooms are quiet.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "lithium is cheaper than it would have been",
    run = function(start)
      local with, without = start(), start()
      with.inject("electric_slump")
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("price.lithium"), without.figure("price.lithium"))
    end,
  },
}
