-- retaliatory_tariff.lua: a rate on everything that comes from the United States.
-- SPDX-License-Identifier: MIT
return {
  title   = "Tariff on all American goods",
  side    = "beijing",
  family  = "tariff",
  mechanism = "tariff war",
  text    = "Every good from the United States pays this rate on top of today's. American farmers "
         .. "feel it first. China buys less from America than it sells there, so it hits less "
         .. "than it answers.",
  source  = "34% on 4 Apr and 125% by 12 Apr 2025: PIIE (Bown), US-China trade war tariffs: an "
         .. "up-to-date chart, 2025",
  legal   = "Tariff Law; State Council Tariff Commission",
  debrief = "Did answering at once deter, or only raise the stake?",
  figures = { "output.USA.agriculture_food", "output.CHN", "output.USA", "escalation" },
  ask = {
    { name = "rate", prompt = "How high", kind = "amount",
      lo = 10, hi = 100, step = 10, unit = "%" },
  },
  allowed = function(view, choice)
    for _, tariff in ipairs(choice and view.instruments("tariff", "beijing") or {}) do
      if tariff.from == "USA" and not tariff.good and tariff.rate_bp == choice.rate * 100 then
        return false, "that is the rate already"
      end
    end
    return true
  end,
  play = function(order, choice)
    order.tariff { from = "USA", rate_bp = choice.rate * 100 }
  end,
}
