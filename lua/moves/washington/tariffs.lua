-- tariffs.lua: a rate on everything that comes from China.
-- SPDX-License-Identifier: MIT
return {
  title   = "Tariff on all Chinese goods",
  side    = "washington",
  family  = "tariff",
  mechanism = "tariff war",
  text    = "Every good from China pays this rate on top of today's. American buyers bear nearly "
         .. "all of it, and part of the trade moves to Vietnam and Mexico. A later tariff "
         .. "replaces this one. Beijing has answered such steps within days.",
  source  = "Tariffs of 10% on 4 Feb and another 10% on 4 Mar 2025: PIIE (Bown), US-China trade "
         .. "war tariffs: an up-to-date chart, 2025; pass-through about one: Amiti, Redding and "
         .. "Weinstein, CEPR DP13564",
  legal   = "International Emergency Economic Powers Act, EO 14195 of 2025; struck down on 20 Feb "
         .. "2026 in Learning Resources v. Trump",
  debrief = "Who paid the tariff, and what did it buy?",
  figures = { "price.general_manufactures.USA", "output.USA", "output.CHN", "escalation" },
  ask = {
    { name = "rate", prompt = "How high", kind = "amount",
      lo = 10, hi = 100, step = 10, unit = "%" },
  },
  allowed = function(view, choice)
    for _, tariff in ipairs(view.instruments("tariff", "washington")) do
      local broad = choice and tariff.from == "CHN" and not tariff.good
      if broad and tariff.rate_bp == choice.rate * 100 then
        return false, "they pay that rate already"
      end
    end
    return true
  end,
  play = function(order, choice)
    order.tariff { from = "CHN", rate_bp = choice.rate * 100 }
  end,
}
