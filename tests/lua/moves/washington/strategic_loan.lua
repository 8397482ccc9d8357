-- strategic_loan.lua: a bank lends abroad.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the plant stands, and the host is pleased",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "strategic_loan", { good = "natural_graphite", country = "BRA" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("offered.BRA.washington"), without.figure("offered.BRA.washington"))
    end,
  },
  {
    says = "it opens within three years where the metal is refined already",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "strategic_loan", { good = "gallium", country = "KAZ" })
      with.resolve(11)
      without.resolve(11)
      expect.more(with.figure("capacity.KAZ.gallium"), without.figure("capacity.KAZ.gallium"))
    end,
  },
}
