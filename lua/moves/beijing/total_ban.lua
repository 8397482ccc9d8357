-- total_ban.lua: nobody abroad gets any more.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"
local goods = require "lib.goods"

return {
  title   = "Ban a mineral to everyone",
  side    = "beijing",
  family  = "export control",
  mechanism = "mineral ban",
  text    = "No licence is given to anybody: there is no friend left who could pass it on, so it "
         .. "bites where a ban on one country leaks. Prices abroad leap, at home they fall. All "
         .. "buyers are hurt at once, friends too; all of them remember it, and your own makers "
         .. "lose every customer they had.",
  source  = "Nothing like it is on record for a metal; phosphates come nearest, no exports to be "
         .. "planned before August 2026: Vietnam Agriculture, 18 Dec 2025. Magnet licences to "
         .. "everyone cut exports by 74% in May 2025: China customs via Reuters",
  legal   = "Export Control Law of 2020, article 10",
  debrief = "Is a weapon that hits all at once still a weapon against one?",
  figures = { "price.{good}.USA", "price.{good}.CHN", "output.JPN", "output.CHN",
              "score.beijing.coalition", "escalation" },
  ask = {
    { name = "good", prompt = "Which mineral", kind = "good", among = goods.minerals },
  },
  allowed = function(view, choice)
    if control.own(view, { good = choice and choice.good, mode = "licence" }) then return true end
    return false, "a licence regime for it comes first"
  end,
  play = function(order, choice)
    order.export_control { good = choice.good, mode = "ban" }
  end,
}
