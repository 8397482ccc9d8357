-- envoy_tour.lua: gifts, rail lines, and a word about bullies.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Malaysia leans more to Beijing",
    run = function(start)
      local with, without = start(), start()
      with.inject("envoy_tour")
      with.resolve()
      without.resolve()
      expect.less(with.figure("alignment.MYS"), without.figure("alignment.MYS"))
    end,
  },
}
