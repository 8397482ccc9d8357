-- titanium_quota.lua: so much sponge may leave, and the state buys a part of the rest.
-- SPDX-License-Identifier: MIT
return {
  title   = "Titanium sponge quota",
  side    = "beijing",
  family  = "export control",
  mechanism = "export quota",
  text    = "From next quarter only a part of the usual sponge may leave, whoever buys it, and the "
         .. "state puts three months of home use into its store meanwhile. China sells little "
         .. "sponge abroad, and Japan can make more: the quota warns aircraft makers more than it "
         .. "stops them, and the store is what moves the price.",
  source  = "China made 67% of the world's sponge in 2024: USGS, Mineral Commodity Summaries 2026 "
         .. "Data Release; titanium among what may come next: Rocks vs. Chips, Carnegie, Feb 2025",
  legal   = "Foreign Trade Law; quota lists of MOFCOM (as of 2010)",
  debrief = "Who had sponge in store, and why?",
  figures = { "price.titanium.USA", "price.titanium.FRA", "stock.USA.titanium",
              "output.USA.aerospace", "escalation" },
  delay_turns = 1,
  ask = {
    { name = "share", prompt = "How much may leave", kind = "amount",
      lo = 20, hi = 80, step = 20, unit = "% of usual" },
  },
  allowed = function(view)
    if view.instrument("export_control", { issuer = view.side, good = "titanium" }) then
      return false, "titanium is under a quota or a licence already"
    end
    return true
  end,
  play = function(order, choice)
    order.export_control { good = "titanium", mode = "licence", share_bp = choice.share * 100 }
    order.stockpile { good = "titanium", mode = "buy", months = 3, budget_musd = 900 }
  end,
}
