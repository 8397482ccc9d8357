-- plant_fire.lua: one plant burns, and cars are not built on another continent.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Japan makes fewer simple chips",
    run = function(start)
      local with, without = start(), start()
      with.inject("plant_fire")
      with.resolve()
      without.resolve()
      expect.less(with.figure("supply.JPN.mature_chips"), without.figure("supply.JPN.mature_chips"))
    end,
  },
}
