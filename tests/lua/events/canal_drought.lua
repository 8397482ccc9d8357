-- canal_drought.lua: too little water to lift the ships.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "fewer American beans are shipped",
    run = function(start)
      local with, without = start(), start()
      with.inject("canal_drought")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.USA.soybeans"), without.figure("supply.USA.soybeans"))
    end,
  },
}
