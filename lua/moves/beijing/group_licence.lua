-- group_licence.lua: one announcement, several metals.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"
local goods = require "lib.goods"

-- How many of a packet are under no control of Beijing's yet.
local function free(view, packet)
  local found = 0
  for _, good in ipairs(goods.packets[packet]) do
    if not control.own(view, { good = good }) then found = found + 1 end
  end
  return found
end

return {
  title   = "License a packet of metals at once",
  side    = "beijing",
  family  = "export control",
  mechanism = "mineral licence",
  text    = "One announcement puts two to five metals under licence, for every buyer abroad. It is "
         .. "cheaper than one by one and answers a blow on the same day. But the whole world hears "
         .. "it, half the ministry's desks fill with applications, and every user of any of them "
         .. "starts to look elsewhere.",
  source  = "MOFCOM and GACC announcement No. 10 of 4 Feb 2025, tungsten, tellurium, bismuth, "
         .. "molybdenum and indium, minutes after new tariffs; No. 33 of 2024, antimony and "
         .. "superhard materials; No. 23 of 2023, gallium and germanium: Reuters timelines, 2025",
  legal   = "Export Control Law of 2020; dual-use regulations, State Council Order 792",
  debrief = "Was a list of five a stronger signal than the one metal that hurts?",
  figures = { "score.washington.security", "output.USA", "knowledge.beijing",
              "score.beijing.coalition", "escalation" },
  ask = {
    { name = "packet", prompt = "Which packet", kind = "choice", among = goods.packet_names },
  },
  allowed = function(view, choice)
    for _, packet in ipairs(choice and { choice.packet } or goods.packet_names) do
      if free(view, packet) >= 2 then return true end
    end
    return false, "fewer than two of these metals are free of your controls"
  end,
  play = function(order, choice)
    for _, good in ipairs(goods.packets[choice.packet]) do
      order.export_control { good = good, mode = "licence", share_bp = 6000 }
    end
  end,
}
