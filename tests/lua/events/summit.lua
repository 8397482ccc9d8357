-- summit.lua: two presidents shake hands, for a while.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the tariff on Chinese wafers sleeps",
    run = function(start)
      local with, without = start(), start()
      with.inject("summit")
      with.resolve()
      without.resolve()
      expect.less(with.figure("tariff.CHN.USA.wafers"), without.figure("tariff.CHN.USA.wafers"))
    end,
  },
  {
    says = "and tension is lower",
    run = function(start)
      local with, without = start(), start()
      with.inject("summit")
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("escalation"), without.figure("escalation"))
    end,
  },
}
