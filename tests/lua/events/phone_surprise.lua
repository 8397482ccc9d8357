-- phone_surprise.lua: a telephone holds a chip that should not exist.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China can make more advanced chips",
    run = function(start)
      local with, without = start(), start()
      with.inject("phone_surprise")
      with.resolve()
      without.resolve()
      expect.more(with.figure("capacity.CHN.advanced_logic"),
                  without.figure("capacity.CHN.advanced_logic"))
    end,
  },
}
