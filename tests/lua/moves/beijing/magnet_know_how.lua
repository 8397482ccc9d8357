-- magnet_know_how.lua: the art of making magnets stays at home.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "plants abroad are built slower",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "magnet_know_how")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("denial.USA.magnets"), without.figure("denial.USA.magnets") + 0.1)
      with.resolve(10)
      without.resolve(10)
      expect.less(with.figure("capacity.USA.magnets"), without.figure("capacity.USA.magnets"))
    end,
  },
  {
    says = "the goods themselves go on being sold",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "magnet_know_how")
      with.resolve(2)
      without.resolve(2)
      expect.same(with.figure("passage.CHN.DEU.magnets"), without.figure("passage.CHN.DEU.magnets"),
        1e-9)
      assert(not with.refused("beijing", "rare_earth_licence"))
    end,
  },
  {
    says = "it is decreed once",
    run = function(start)
      local game = start()
      game.play("beijing", "magnet_know_how")
      game.resolve(1)
      expect.text(game.refused("beijing", "magnet_know_how"), "already")
    end,
  },
}
