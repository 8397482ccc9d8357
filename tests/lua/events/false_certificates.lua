-- false_certificates.lua: somebody inside writes a letter.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Japan delivers fewer magnets",
    run = function(start)
      local with, without = start(), start()
      with.inject("false_certificates")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.JPN.magnets"), without.figure("supply.JPN.magnets"))
    end,
  },
}
