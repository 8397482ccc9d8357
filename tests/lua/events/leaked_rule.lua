-- leaked_rule.lua: a draft that was not meant to be read yet.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Chinese plants buy tools ahead of the rule",
    run = function(start)
      local with, without = start(), start()
      with.inject("leaked_rule")
      with.resolve()
      without.resolve()
      expect.more(with.figure("imports.CHN.chip_tools"), without.figure("imports.CHN.chip_tools"))
    end,
  },
  {
    says = "the rule holds once its day has come",
    run = function(start)
      local with, without = start(), start()
      with.inject("leaked_rule")
      with.resolve(4)
      without.resolve(4)
      expect.less(with.figure("passage.USA.CHN.chip_tools"),
                  without.figure("passage.USA.CHN.chip_tools"))
    end,
  },
}
