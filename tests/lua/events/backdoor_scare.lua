-- backdoor_scare.lua: a regulator asks what else is in the chip.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "accelerators are less sought in China",
    run = function(start)
      local with, without = start(), start()
      with.inject("backdoor_scare")
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("price.ai_accelerators.CHN"),
                  without.figure("price.ai_accelerators.CHN"))
    end,
  },
}
