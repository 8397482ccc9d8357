-- refinery_licence.lua: a licence and a waste dump decide over the West's rare earths.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Malaysia gives fewer light rare earths",
    run = function(start)
      local with, without = start(), start()
      with.inject("refinery_licence")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.MYS.light_rare_earths"),
                  without.figure("supply.MYS.light_rare_earths"))
    end,
  },
}
