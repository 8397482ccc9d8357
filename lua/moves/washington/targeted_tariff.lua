-- targeted_tariff.lua: a rate on one Chinese good, to shelter those who make it elsewhere.
-- SPDX-License-Identifier: MIT
return {
  title   = "Tariff on one Chinese good",
  side    = "washington",
  family  = "tariff",
  mechanism = "tariff war",
  text    = "One good from China pays an extra rate. It shelters young makers at home and costs "
         .. "those who use the good. It stirs Beijing far less than a tariff on everything.",
  source  = "Section 301 four-year review of 14 May 2024: 25% on batteries and critical minerals, "
         .. "50% on chips (from memory, check)",
  legal   = "Trade Act of 1974, Section 301",
  debrief = "Did the shelter outlast the cost to those who buy the good?",
  figures = { "price.{good}.USA", "trade.CHN.USA.{good}", "price.{good}.CHN" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "batteries", "battery_anode", "natural_graphite", "magnets", "tungsten",
                "mature_chips", "general_manufactures" } },
    { name = "rate", prompt = "How high", kind = "amount",
      lo = 25, hi = 100, step = 25, unit = "%" },
  },
  allowed = function(view, choice)
    local old = choice and view.instrument("tariff",
      { issuer = "washington", from = "CHN", good = choice.good })
    if old and old.rate_bp == choice.rate * 100 then return false, "it pays that rate already" end
    return true
  end,
  play = function(order, choice)
    order.tariff { from = "CHN", good = choice.good, rate_bp = choice.rate * 100 }
  end,
}
