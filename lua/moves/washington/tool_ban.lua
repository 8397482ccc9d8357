-- tool_ban.lua: none of these machines at all, whoever asks.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"
local goods = require "lib.goods"

return {
  title   = "Ban a chip-making tool to China",
  side    = "washington",
  family  = "export control",
  mechanism = "tool denial",
  text    = "No licence is given any more for one kind of tool, spare parts included. Plants that "
         .. "run on it slow down as stocks and machines wear out. It costs the makers their best "
         .. "market and the alliance its patience, and makes the home-made tool a national cause.",
  source  = "EUV machines never licensed to China since 2019 (from memory, check); two of the "
         .. "best DUV machines no more from 1 Jan 2024 (from memory, check); China bought 49% of "
         .. "ASML's systems in 2024 H1: ASML results in the press, 2024",
  legal   = "Export Control Reform Act of 2018; BIS is-informed letters",
  debrief = "Could you have kept this up for three years, and your allies for one?",
  figures = { "leak.washington.{good}", "shortage.CHN.{good}", "indigenisation.CHN.{good}",
              "alignment.NLD", "escalation" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good", among = goods.machines },
  },
  allowed = function(view, choice)
    if control.own(view, { good = choice and choice.good, to = "CHN", mode = "licence" }) then
      return true
    end
    return false, "only what is licensed today can be banned"
  end,
  play = function(order, choice)
    order.export_control { good = choice.good, to = "CHN", mode = "ban",
                           reach = "extraterritorial" }
  end,
}
