-- scrap_drive.lua: the mine of the cities.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "a growing part of use comes back from scrap",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "scrap_drive", { scrap = "batteries" })
      with.resolve(4)
      without.resolve(4)
      local year = with.figure("recycling.CHN.cobalt")
      expect.more(year, without.figure("recycling.CHN.cobalt"))
      with.resolve(4)
      expect.more(with.figure("recycling.CHN.cobalt"), year)
    end,
  },
  {
    says = "one drive of a kind at a time",
    run = function(start)
      local game = start()
      game.play("beijing", "scrap_drive", { scrap = "batteries" })
      game.resolve(1)
      expect.text(game.refused("beijing", "scrap_drive", { scrap = "batteries" }), "running")
      assert(not game.refused("beijing", "scrap_drive", { scrap = "magnets" }))
    end,
  },
}
