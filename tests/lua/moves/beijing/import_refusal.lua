-- import_refusal.lua: ships are turned back.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the partner sells less, and others fill the gap",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "import_refusal", { good = "soybeans", from = "USA" })
      with.resolve(2)
      without.resolve(2)
      expect.less(with.figure("trade.USA.CHN.soybeans"), without.figure("trade.USA.CHN.soybeans"))
      expect.more(with.figure("trade.BRA.CHN.soybeans"), without.figure("trade.BRA.CHN.soybeans"))
    end,
  },
  {
    says = "coal turned back goes to others",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "import_refusal", { good = "coal", from = "AUS" })
      with.resolve(3)
      without.resolve(3)
      expect.less(with.figure("trade.AUS.CHN.coal"), without.figure("trade.AUS.CHN.coal"))
      expect.more(with.figure("trade.AUS.IND.coal"), without.figure("trade.AUS.IND.coal"))
    end,
  },
  {
    says = "those turned back remember it",
    run = function(start)
      local with, without = start(), start()
      with.play("beijing", "import_refusal", { good = "barley", from = "AUS" })
      with.resolve(3)
      without.resolve(3)
      expect.more(with.figure("resentment.AUS.beijing"), without.figure("resentment.AUS.beijing"))
    end,
  },
  {
    says = "what is not bought, or refused already, cannot be refused",
    run = function(start)
      local game = start()
      expect.text(game.refused("beijing", "import_refusal", { good = "bananas", from = "NOR" }),
        "you buy none of it there")
      game.play("beijing", "import_refusal", { good = "wine", from = "AUS" })
      game.resolve(1)
      expect.text(game.refused("beijing", "import_refusal", { good = "wine", from = "AUS" }),
        "turned back already")
    end,
  },
}
