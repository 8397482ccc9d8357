-- election.lua: a partner votes, and its government sees the two powers otherwise.
-- SPDX-License-Identifier: MIT
local voters = { "KOR", "CAN", "AUS", "DEU", "JPN", "NLD", "PHL", "BRA", "CHL", "IND" }

return {
  {
    says = "exactly one partner leans otherwise",
    run = function(start)
      local with, without = start(), start()
      with.inject("election")
      with.resolve()
      without.resolve()
      local moved = 0
      for _, country in ipairs(voters) do
        local name = "alignment." .. country
        if math.abs(with.figure(name) - without.figure(name)) > 0.1 then moved = moved + 1 end
      end
      expect.same(moved, 1)
    end,
  },
}
