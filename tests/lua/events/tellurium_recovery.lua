-- tellurium_recovery.lua: a copper smelter learns to keep what it used to lose.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the United States can make more tellurium",
    run = function(start)
      local with, without = start(), start()
      with.inject("tellurium_recovery")
      with.resolve()
      without.resolve()
      expect.more(with.figure("capacity.USA.tellurium"), without.figure("capacity.USA.tellurium"))
    end,
  },
}
