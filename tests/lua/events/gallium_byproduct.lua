-- gallium_byproduct.lua: an alumina plant learns to catch what it used to throw away.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "one of two countries outside China can make twice its gallium",
    run = function(start)
      local with, without = start(), start()
      with.inject("gallium_byproduct")
      with.resolve()
      without.resolve()
      local won = 0
      for _, country in ipairs { "CAN", "JPN" } do
        local before = without.figure("capacity." .. country .. ".gallium")
        local after = with.figure("capacity." .. country .. ".gallium")
        if after > 1.9 * before then won = won + 1 end
      end
      expect.same(won, 1)
    end,
  },
}
