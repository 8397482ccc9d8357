-- trade_remedy.lua: an investigation finds dumping.
-- SPDX-License-Identifier: MIT
return {
  title   = "Duty on one good from one country",
  side    = "beijing",
  family  = "tariff",
  mechanism = "tariff war",
  text    = "An investigation finds that one country dumps one good, and from next quarter it pays "
         .. "a duty. It is slower than turning ships back, brings money, and is hard to call "
         .. "lawless. Crops find other buyers; makers of what only you buy in bulk feel it for "
         .. "years.",
  source  = "Australian barley 80.5%, 19 May 2020: South China Morning Post; wine 116 to 218%, 28 "
         .. "Mar 2021: South China Morning Post; case over American analogue chips, 13 Sep 2025: "
         .. "PTI, Sep 2025",
  legal   = "Anti-dumping and anti-subsidy regulations of the State Council, 2004",
  debrief = "Was it the farmer or the minister who was meant?",
  figures = { "trade.{from}.CHN.{good}", "price.{good}.CHN", "resentment.{from}.beijing",
              "alignment.{from}" },
  delay_turns = 1,
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "soybeans", "canola", "barley", "wine", "salmon", "bananas", "mature_chips",
                "memory", "photoresist" } },
    { name = "from", prompt = "From which country", kind = "country",
      among = { "USA", "CAN", "AUS", "BRA", "JPN", "KOR", "TWN", "DEU", "NLD", "FRA", "NOR", "CHL",
                "PHL" } },
    { name = "rate", prompt = "How high", kind = "amount", lo = 20, hi = 200, step = 20,
      unit = "%" },
  },
  allowed = function(view, choice)
    if not choice then return true end
    local bought = view.figure("trade." .. choice.from .. ".CHN." .. choice.good)
    if bought and bought > 0 then return true end
    return false, "you buy none of it there"
  end,
  play = function(order, choice)
    order.tariff { from = choice.from, good = choice.good, rate_bp = choice.rate * 100,
                   turns = 20 }
  end,
}
