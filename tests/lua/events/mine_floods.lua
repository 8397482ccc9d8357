-- mine_floods.lua: rain fills the pits.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Australia ships less coal",
    run = function(start)
      local with, without = start(), start()
      with.inject("mine_floods")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.AUS.coal"), without.figure("supply.AUS.coal"))
    end,
  },
}
