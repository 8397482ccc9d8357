-- efficient_model.lua: less hardware for the same answer.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "a chip is worth more to Beijing",
    run = function(start)
      local with, without = start(), start()
      with.inject("efficient_model")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("efficiency.beijing"), without.figure("efficiency.beijing"))
    end,
  },
}
