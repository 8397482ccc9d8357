-- graphite_hoarding.lua: a rumour is enough to fill a warehouse.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "graphite is dearer in the United States",
    run = function(start)
      local with, without = start(), start()
      with.inject("graphite_hoarding")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.natural_graphite.USA"),
                  without.figure("price.natural_graphite.USA"))
    end,
  },
}
