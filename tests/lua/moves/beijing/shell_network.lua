-- shell_network.lua: a new company with an old customer.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Washington's inspectors see less",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "shell_network")
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("evasion.beijing"), without.figure("evasion.beijing") + 0.1)
      expect.more(with.figure("leak.washington"), without.figure("leak.washington"))
    end,
  },
  {
    says = "a task force undoes part of it",
    run = function(start)
      local free, watched = start(), start()
      free.play("beijing", "shell_network")
      watched.play("beijing", "shell_network")
      watched.play("washington", "enforcement_task_force")
      free.resolve(4)
      watched.resolve(4)
      expect.less(watched.figure("leak.washington"), free.figure("leak.washington"))
    end,
  },
  {
    says = "it is paid for once at a time",
    run = function(start)
      local game = start()
      game.play("beijing", "shell_network")
      game.resolve(1)
      expect.text(game.refused("beijing", "shell_network"), "paid for already")
    end,
  },
}
