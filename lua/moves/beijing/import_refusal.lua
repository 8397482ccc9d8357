-- import_refusal.lua: customs find something wrong with what a partner sends.
-- SPDX-License-Identifier: MIT
return {
  title   = "Refuse a country's harvest or coal",
  side    = "beijing",
  family  = "import ban",
  mechanism = "import refusal",
  text    = "Customs find pests, papers or labels at fault, and the ships turn back. Nobody has "
         .. "announced anything. The partner's farmers or miners press their government, but grain "
         .. "and coal find other buyers, and the lesson about depending on China is remembered.",
  source  = "Norwegian salmon: share 92 to 29%, 2010-13 (Financial Times and CNBC, 2013); "
         .. "Philippine bananas: 19% admitted, May 2012; Australian coal from 13 Oct 2020 "
         .. "(economiccoercion.com, 2020); soybeans: 26.5 to 5.8 Mt, Jan-Aug 2025 (AFBF, 2025)",
  legal   = "None is named: quarantine rules, anti-dumping duties, lists of approved plants",
  debrief = "Did the partner change its mind, or its customers?",
  figures = { "trade.{from}.CHN.{good}", "alignment.{from}", "resentment.{from}.beijing",
              "output.{from}.agriculture_food" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "soybeans", "canola", "barley", "wine", "salmon", "bananas", "coal" } },
    { name = "from", prompt = "From which country", kind = "country",
      among = { "USA", "CAN", "AUS", "BRA", "NOR", "PHL", "FRA", "CHL", "JPN", "IDN", "ZAF" } },
  },
  allowed = function(view, choice)
    if not choice then return true end
    if view.instrument("import_ban",
        { issuer = "beijing", good = choice.good, from = choice.from }) then
      return false, "its ships are turned back already"
    end
    local bought = view.figure("trade." .. choice.from .. ".CHN." .. choice.good)
    if bought and bought > 0 then return true end
    return false, "you buy none of it there"
  end,
  play = function(order, choice)
    order.import_ban { from = choice.from, good = choice.good, mode = "undeclared", turns = 8 }
  end,
}
