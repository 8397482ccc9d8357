-- secondary_tariff.lua: a rate on the country through which Chinese goods come.
-- SPDX-License-Identifier: MIT

-- A tariff on everything from China, or nil.
local function broad_tariff(view)
  for _, tariff in ipairs(view.instruments("tariff", "washington")) do
    if tariff.from == "CHN" and not tariff.good then return tariff end
  end
end

return {
  title   = "Secondary tariff on a hub",
  side    = "washington",
  family  = "tariff",
  mechanism = "secondary tariff",
  text    = "What a third country sells you pays this rate, because Chinese goods with a new "
         .. "label are among it. The detour round your tariff on China closes, and the hub "
         .. "polices its exporters better. Honest makers there pay too: it is a partner that you "
         .. "strike, and Beijing will be at its door with an offer.",
  source  = "40% on goods found to be transshipped, EO 14326 of 31 Jul 2025 (from memory, check); "
         .. "1.8 to 16.1% of Vietnam's exports to the United States were rerouted: HBS 24-072 and "
         .. "Wharton",
  legal   = "International Emergency Economic Powers Act; Tariff Act of 1930, section 304",
  debrief = "Did you strike the detour, or the country beside it?",
  figures = { "trade.{from}.USA.general_manufactures", "price.general_manufactures.USA",
              "alignment.{from}", "resentment.{from}.washington",
              "compliance_target.{from}.washington" },
  ask = {
    { name = "from", prompt = "Which hub", kind = "country",
      among = { "VNM", "MEX", "THA", "MYS", "IDN", "IND", "PHL", "SGP", "ARE" } },
    { name = "rate", prompt = "How high", kind = "amount",
      lo = 20, hi = 60, step = 20, unit = "%" },
  },
  allowed = function(view, choice)
    if not broad_tariff(view) then
      return false, "there is no tariff on all Chinese goods that a hub could get round"
    end
    local old = choice and view.instrument("tariff", { issuer = "washington", from = choice.from })
    if old and old.rate_bp == choice.rate * 100 then
      return false, "it pays that rate already"
    end
    return true
  end,
  play = function(order, choice)
    order.tariff { from = choice.from, rate_bp = choice.rate * 100 }
    order.pressure { country = choice.from, mode = "market", share_bp = 3000 }
  end,
}
