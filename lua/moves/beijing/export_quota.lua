-- export_quota.lua: so many tonnes, and not one more.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Set an export quota",
  side    = "beijing",
  family  = "export control",
  mechanism = "export quota",
  text    = "From next quarter only a part of the usual tonnage may leave, whoever buys it. There "
         .. "is no queue and no questionnaire: it is told in advance, so buyers stock up first, "
         .. "and you learn nothing about them. Prices abroad rise, makers at home pay less. A "
         .. "court of trade has condemned such quotas once.",
  source  = "Rare-earth export quotas cut by 40% in 2010: Asia Today, Nov 2013; found against the "
         .. "rules in WTO DS431, 2014, and ended in 2015: AFP via GHY International, May 2015",
  legal   = "Foreign Trade Law; quota lists of MOFCOM (as of 2010)",
  debrief = "Who gained from the quota: the state, the miners, or the smugglers?",
  figures = { "price.{good}.USA", "price.{good}.CHN", "price.{good}.JPN", "trade.CHN.USA.{good}",
              "escalation" },
  delay_turns = 1,
  ask = {
    { name = "good", prompt = "Of which mineral", kind = "good",
      among = { "light_rare_earths", "heavy_rare_earths", "tungsten", "molybdenum", "antimony",
                "indium", "bismuth", "titanium" } },
    { name = "share", prompt = "How much may leave", kind = "amount",
      lo = 20, hi = 80, step = 10, unit = "% of usual" },
  },
  allowed = function(view, choice)
    if choice and control.own(view, { good = choice.good }) then
      return false, "it is under licence already: a quota would only let go of the licences"
    end
    return true
  end,
  play = function(order, choice)
    order.export_control { good = choice.good, mode = "licence", share_bp = choice.share * 100 }
  end,
}
