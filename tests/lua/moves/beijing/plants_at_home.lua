-- plants_at_home.lua: makers are told to build at home.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "plants in the country named are built slower, elsewhere not",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "plants_at_home", { good = "batteries", country = "USA" })
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("denial.USA.batteries"),
        without.figure("denial.USA.batteries") + 0.05)
      expect.same(with.figure("denial.DEU.batteries"), without.figure("denial.DEU.batteries"), 1e-9)
    end,
  },
  {
    says = "it is milder than a ban on know-how to everyone",
    run = function(start)
      local host, all = start(), start()
      host.play("beijing", "plants_at_home", { good = "battery_anode", country = "USA" })
      all.play("beijing", "battery_know_how")
      host.resolve(2)
      all.resolve(2)
      expect.less(host.figure("denial.USA.battery_anode"), all.figure("denial.USA.battery_anode"))
      expect.less(host.figure("escalation"), all.figure("escalation"))
    end,
  },
  {
    says = "they are told once",
    run = function(start)
      local game = start()
      game.play("beijing", "plants_at_home", { good = "batteries", country = "IND" })
      game.resolve(1)
      expect.text(game.refused("beijing", "plants_at_home",
        { good = "batteries", country = "IND" }),
        "told already")
    end,
  },
}
