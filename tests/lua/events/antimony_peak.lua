-- antimony_peak.lua: at such a price one learns to do without.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "antimony is cheaper for it",
    run = function(start)
      local with, without = start(), start()
      with.inject("antimony_peak")
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("price.antimony.USA"), without.figure("price.antimony.USA"))
    end,
  },
}
