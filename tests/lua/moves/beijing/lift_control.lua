-- lift_control.lua: a measure ends.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "a firm that is taken off the list calms things a little",
    run = function(start)
      local with, without = start(), start()
      for _, listing in ipairs(with.instruments("listing", "beijing")) do
        if listing.firm == "skydio" then
          with.play("beijing", "lift_control", { measure = listing.id })
        end
      end
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("listing.beijing.skydio"), without.figure("listing.beijing.skydio"))
      expect.less(with.figure("escalation"), without.figure("escalation") + 1e-9)
    end,
  },
  {
    says = "graphite flows again when its licences end",
    run = function(start)
      local with, without = start(), start()
      for _, rule in ipairs(with.instruments("export_control", "beijing")) do
        if rule.good == "natural_graphite" and not rule.to then
          with.play("beijing", "lift_control", { measure = rule.id })
        end
      end
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("passage.CHN.JPN.natural_graphite"),
        without.figure("passage.CHN.JPN.natural_graphite"))
    end,
  },
  {
    says = "the rival's measures are not one's own to lift",
    run = function(start)
      local game = start()
      for _, rule in ipairs(game.instruments("export_control", "washington")) do
        assert(game.refused("beijing", "lift_control", { measure = rule.id }))
      end
    end,
  },
}
