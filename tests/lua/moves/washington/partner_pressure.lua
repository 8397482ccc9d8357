-- partner_pressure.lua: a partner is pressed.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "it complies sooner and likes you less",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "partner_pressure", { country = "SGP", what = "sanctions" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("compliance.SGP.washington"),
        without.figure("compliance.SGP.washington"))
      expect.more(with.figure("resentment.SGP.washington"),
        without.figure("resentment.SGP.washington"))
    end,
  },
}
