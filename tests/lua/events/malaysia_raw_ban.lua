-- malaysia_raw_ban.lua: ore is to be worked at home.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "less ore comes from the rest of the world",
    run = function(start)
      local with, without = start(), start()
      with.inject("malaysia_raw_ban")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.ROW.rare_earth_concentrate"),
                  without.figure("supply.ROW.rare_earth_concentrate"))
    end,
  },
}
