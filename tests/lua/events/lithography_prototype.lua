-- lithography_prototype.lua: a machine that was said to be ten years away.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "China can make more of its own scanners",
    run = function(start)
      local with, without = start(), start()
      with.inject("lithography_prototype")
      with.resolve(3)
      without.resolve(3)
      expect.more(with.figure("indigenisation.CHN.duv_lithography"),
                  without.figure("indigenisation.CHN.duv_lithography"))
    end,
  },
}
