-- minerals_accord.lua: buyers of minerals stand together.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the partner comes to the club",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "minerals_accord", { country = "BRA" })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("accord.BRA.minerals"), without.figure("accord.BRA.minerals"))
    end,
  },
  {
    says = "a member in good standing is not asked again",
    run = function(start)
      local game = start()
      expect.text(game.refused("washington", "minerals_accord", { country = "JPN" }),
        "good standing")
    end,
  },
}
