-- broker_network.lua: metal by way of third countries.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "more of what China withholds comes through",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "broker_network")
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("evasion.washington"), without.figure("evasion.washington"))
      expect.more(with.figure("leak.beijing"), without.figure("leak.beijing"))
    end,
  },
  {
    says = "brokers are paid once",
    run = function(start)
      local game = start()
      game.play("washington", "broker_network")
      game.resolve(1)
      expect.text(game.refused("washington", "broker_network"), "paid already")
    end,
  },
}
