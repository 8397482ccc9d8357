-- sector_tariff.lua: a rate on one good, whoever makes it, friends too.
-- SPDX-License-Identifier: MIT
return {
  title   = "Security tariff on one good, from anywhere",
  side    = "washington",
  family  = "tariff",
  mechanism = "tariff war",
  text    = "One good pays this rate wherever it comes from, in the name of national security. "
         .. "Nothing can be rerouted round it, and makers at home gain more than from a tariff on "
         .. "China alone. Users pay, and those who sell it to you are mostly allies: they will "
         .. "remember which of you was called a threat.",
  source  = "Steel 25% and aluminium 10% from all origins, 8 Mar 2018 (from memory, check); 25% "
         .. "on a narrow set of AI chips, 14 Jan 2026: client alerts, Jan 2026 (from memory, "
         .. "check)",
  legal   = "Trade Expansion Act of 1962, section 232",
  debrief = "Against whom was this good a matter of security?",
  figures = { "price.{good}.USA", "imports.USA.{good}", "alignment.KOR",
              "resentment.TWN.washington", "score.washington.coalition" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "mature_chips", "memory", "advanced_logic", "batteries", "magnets", "wafers",
                "titanium" } },
    { name = "rate", prompt = "How high", kind = "amount",
      lo = 10, hi = 50, step = 10, unit = "%" },
  },
  allowed = function(view, choice)
    for _, tariff in ipairs(view.instruments("tariff", "washington")) do
      local same = choice and tariff.good == choice.good and not tariff.from
      if same and tariff.rate_bp == choice.rate * 100 then
        return false, "it pays that rate already"
      end
    end
    return true
  end,
  play = function(order, choice)
    order.tariff { good = choice.good, rate_bp = choice.rate * 100 }
  end,
}
