-- group_licence.lua: several metals in one announcement.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "all the metals of the packet become dear abroad",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "group_licence", { packet = "five_metals" })
      with.resolve(2)
      without.resolve(2)
      for _, good in ipairs { "tungsten", "tellurium", "bismuth", "indium" } do
        expect.more(with.figure("price." .. good .. ".JPN"),
          without.figure("price." .. good .. ".JPN"))
      end
    end,
  },
  {
    says = "it raises the temperature more than one licence does",
    run = function(start)
      local packet, one = start(), start()
      packet.play("beijing", "group_licence", { packet = "five_metals" })
      one.play("beijing", "mineral_licence", { good = "tungsten" })
      packet.resolve(1)
      one.resolve(1)
      expect.more(packet.figure("escalation"), one.figure("escalation"))
    end,
  },
  {
    says = "a packet with less than two free metals is refused, and two announcements are all",
    run = function(start)
      local game = start()
      expect.text(game.refused("beijing", "group_licence", { packet = "chip_pair" }),
        "fewer than two")
      expect.text(game.refused("beijing", "group_licence", { packet = "arms_metals" }),
        "fewer than two")
      game.play("beijing", "group_licence", { packet = "five_metals" })
      game.resolve(1)
      expect.text(game.refused("beijing", "group_licence", { packet = "five_metals" }),
        "fewer than two")
    end,
  },
}
