-- hacked_carmaker.lua: a locked screen stops three assembly lines.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "British carmakers make less",
    run = function(start)
      local with, without = start(), start()
      with.inject("hacked_carmaker")
      with.resolve()
      without.resolve()
      expect.less(with.figure("output.GBR.autos"), without.figure("output.GBR.autos"))
    end,
  },
}
