-- battery_know_how.lua: the cheap cell stays a Chinese art.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "makers abroad are kept from it",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "battery_know_how")
      with.resolve(2)
      without.resolve(2)
      for _, country in ipairs { "USA", "KOR", "JPN" } do
        local figure = "denial." .. country .. ".battery_anode"
        expect.more(with.figure(figure), without.figure(figure) + 0.1)
      end
    end,
  },
  {
    says = "anode plants under way come later",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "battery_know_how")
      with.resolve(8)
      without.resolve(8)
      expect.less(with.figure("capacity.USA.battery_anode"),
        without.figure("capacity.USA.battery_anode"))
    end,
  },
  {
    says = "it is decreed once",
    run = function(start)
      local game = start()
      game.play("beijing", "battery_know_how")
      game.resolve(1)
      expect.text(game.refused("beijing", "battery_know_how"), "already")
    end,
  },
}
