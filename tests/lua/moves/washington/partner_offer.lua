-- partner_offer.lua: something for a partner.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the partner leans closer",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "partner_offer", { country = "MYS", what = "technology" })
      with.resolve(3)
      without.resolve(3)
      expect.more(with.figure("alignment.MYS"), without.figure("alignment.MYS"))
    end,
  },
}
