-- mineral_project.lua: public money for a plant.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "it stands, in time",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "mineral_project",
        { good = "magnets", country = "USA", plant = "refinery" })
      with.resolve(11)
      without.resolve(11)
      expect.more(with.figure("capacity.USA.magnets"), without.figure("capacity.USA.magnets"))
    end,
  },
}
