-- nickel_rations.lua: the largest seller digs less, to be paid more.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Indonesia gives less nickel",
    run = function(start)
      local with, without = start(), start()
      with.inject("nickel_rations")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.IDN.nickel"), without.figure("supply.IDN.nickel"))
    end,
  },
  {
    says = "and the world pays more",
    run = function(start)
      local with, without = start(), start()
      with.inject("nickel_rations")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.nickel"), without.figure("price.nickel"))
    end,
  },
}
