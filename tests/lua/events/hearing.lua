-- hearing.lua: a committee reads out the names of partners' firms.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the Netherlands feel the pressure",
    run = function(start)
      local with, without = start(), start()
      with.inject("hearing")
      with.resolve()
      without.resolve()
      expect.more(with.figure("pressed.NLD.washington"), without.figure("pressed.NLD.washington"))
    end,
  },
  {
    says = "and Washington polices more",
    run = function(start)
      local with, without = start(), start()
      with.inject("hearing")
      with.resolve()
      without.resolve()
      expect.more(with.figure("enforcement.washington"), without.figure("enforcement.washington"))
    end,
  },
}
