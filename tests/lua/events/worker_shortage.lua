-- worker_shortage.lua: a plant needs people who have done it before.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the second fab in Arizona is less far than it would be",
    run = function(start)
      local with, without = start(), start()
      with.inject("worker_shortage")
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("project.tsmc_arizona_2"), without.figure("project.tsmc_arizona_2"))
    end,
  },
}
