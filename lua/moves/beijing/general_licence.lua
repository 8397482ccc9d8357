-- general_licence.lua: trusted buyers need not ask each time.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"
local goods = require "lib.goods"

return {
  title   = "General licence for trusted buyers",
  side    = "beijing",
  family  = "relief",
  mechanism = "licence relief",
  text    = "For a year half of the old trade in one licensed mineral flows freely to one "
         .. "country. Your makers get their customers back and the partner its peace; what it "
         .. "does not use, it can pass on.",
  source  = "Magnet exports recovered in three months after the London framework of 10 Jun 2025: "
         .. "China customs via Reuters, 2025; controls eased by MOFCOM No. 70 and 72 of Nov 2025: "
         .. "Pillsbury and Fastmarkets, Nov 2025",
  legal   = "Dual-use regulations, State Council Order 792: general licences",
  debrief = "Whom did you trust, and did the metal stay there?",
  figures = { "trade.CHN.{to}.{good}", "alignment.{to}", "leak.beijing.{good}",
              "capital.beijing" },
  ask = {
    { name = "good", prompt = "Which mineral", kind = "good", among = goods.minerals },
    { name = "to", prompt = "To which country", kind = "country",
      among = { "USA", "JPN", "KOR", "TWN", "NLD", "DEU", "FRA", "BEL", "VNM", "THA", "MEX",
                "IND" } },
  },
  allowed = function(view, choice)
    local good = choice and choice.good
    if not control.own(view, { good = good }) then return false, "you do not control it" end
    if choice and view.instrument("carve_out",
        { issuer = "beijing", good = good, to = choice.to }) then
      return false, "it has a general licence already"
    end
    return true
  end,
  play = function(order, choice)
    order.carve_out { good = choice.good, to = choice.to, share_bp = 5000, turns = 4 }
  end,
}
