-- customs_drive.lua: customs against smuggling.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "less slips through, and the inspectors learn who bought",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "customs_drive")
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("leak.beijing"), without.figure("leak.beijing"))
      expect.more(with.figure("knowledge.beijing"), without.figure("knowledge.beijing"))
    end,
  },
  {
    says = "honest exporters of licensed metal wait too",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "customs_drive")
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("passage.CHN.THA.antimony"),
        without.figure("passage.CHN.THA.antimony"))
    end,
  },
  {
    says = "one drive at a time, and a new one when it has ended",
    run = function(start)
      local game = start()
      game.play("beijing", "customs_drive")
      game.resolve(1)
      expect.text(game.refused("beijing", "customs_drive"), "a drive is running")
      game.resolve(4)
      assert(not game.refused("beijing", "customs_drive"))
    end,
  },
}
