-- mineral_licence.lua: whoever wants the mineral must ask, and say for what.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"
local goods = require "lib.goods"

return {
  title   = "License a mineral's export",
  side    = "beijing",
  family  = "export control",
  mechanism = "mineral licence",
  text    = "Every buyer abroad must apply and name the user. Sales stop for about two months and "
         .. "then come back in part. You learn who needs what, your own makers buy cheaper, and "
         .. "everyone else begins to look for another source.",
  source  = "MOFCOM and GACC announcement No. 23 of 2023 (gallium, germanium) and No. 10 of 2025 "
         .. "(tungsten, tellurium, bismuth, molybdenum, indium): Reuters timelines, 2025",
  legal   = "Export Control Law of 2020; dual-use regulations, State Council Order 792",
  debrief = "What did the licences tell you that customs did not know?",
  figures = { "price.{good}.USA", "price.{good}.CHN", "trade.CHN.USA.{good}",
              "knowledge.beijing" },
  ask = {
    { name = "good", prompt = "Which mineral", kind = "good", among = goods.minerals },
  },
  allowed = function(view, choice)
    if choice and control.own(view, { good = choice.good }) then
      return false, "it is controlled already"
    end
    return true
  end,
  play = function(order, choice)
    order.export_control { good = choice.good, mode = "licence", share_bp = 6000 }
  end,
}
