-- solar_slump.lua: too many panels, and a new price for power.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Chinese makers of panels make less",
    run = function(start)
      local with, without = start(), start()
      with.inject("solar_slump")
      with.resolve()
      without.resolve()
      expect.less(with.figure("output.CHN.solar"), without.figure("output.CHN.solar"))
    end,
  },
}
