-- minerals_partnership.lua: one country, one plant, one promise.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "Minerals partnership with one country",
  side    = "washington",
  family  = "partners",
  mechanism = "alliance",
  text    = "A framework with one government: you pay for a plant of five per cent of world "
         .. "output there, and it commits to your minerals club. Slower and dearer than an "
         .. "invitation to the club, it gives the partner a reason to stay. Beijing sells there "
         .. "too, and can outbid you before the plant is open.",
  source  = "Framework with Australia, 8.5 bn USD, of 20 Oct 2025 (from memory, check); "
         .. "investment fund with Ukraine of 30 Apr 2025 and agreement with Congo of 4 Dec 2025 "
         .. "(from memory, check)",
  legal   = "Executive agreement; EXIM and DFC financing",
  debrief = "Whom did the partnership bind more?",
  figures = { "capacity.{country}.{good}", "accord.{country}.minerals", "alignment.{country}",
              "score.washington.coalition", "score.washington.security" },
  ask = {
    { name = "country", prompt = "With whom", kind = "country",
      among = { "AUS", "CAN", "JPN", "KOR", "BRA", "IND", "CHL", "COD", "KAZ", "ZAF", "IDN",
                "MYS", "PHL", "MEX" } },
    { name = "good", prompt = "Which mineral", kind = "good", among = goods.minerals },
  },
  allowed = function(view, choice)
    for _, accord in ipairs(choice and view.instruments("accord", "washington") or {}) do
      if accord.country == choice.country and accord.move == "minerals_partnership" then
        return false, "that partnership stands already"
      end
    end
    return true
  end,
  play = function(order, choice)
    order.accord { regime = "minerals", country = choice.country, share_bp = 10000 }
    order.invest { good = choice.good, country = choice.country, mode = "refinery",
                   share_bp = 500, budget_musd = 1500 }
    order.offer { country = choice.country, mode = "market", share_bp = 6000, budget_musd = 1000 }
  end,
}
