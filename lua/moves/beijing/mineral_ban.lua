-- mineral_ban.lua: no licence will be given for that country.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"
local goods = require "lib.goods"

return {
  title   = "Ban a mineral to one country",
  side    = "beijing",
  family  = "export control",
  mechanism = "mineral ban",
  text    = "No licence is given for the country named. With extraterritorial reach, third "
         .. "countries may not sell it on either. Prices there jump and hubs begin to trade; what "
         .. "is cut off is replaced in time, and the trust does not return.",
  source  = "MOFCOM announcement No. 46 of 3 Dec 2024 (gallium, germanium, antimony, superhard "
         .. "materials): Reuters timelines, 2025; antimony oxide by Thailand and Mexico, 3,834 t "
         .. "in five months: Reuters, 9 Jul 2025",
  legal   = "Export Control Law of 2020, articles 44 and 48",
  debrief = "How much arrived all the same, and who carried it?",
  figures = { "price.{good}.{to}", "leak.beijing.{good}", "output.{to}", "escalation" },
  ask = {
    { name = "good", prompt = "Which mineral", kind = "good", among = goods.minerals },
    { name = "to", prompt = "To which country", kind = "country",
      among = { "USA", "JPN", "KOR", "TWN", "NLD", "DEU", "FRA", "IND" } },
    { name = "reach", prompt = "How far it reaches", kind = "choice",
      among = { "domestic", "extraterritorial" } },
  },
  allowed = function(view, choice)
    if choice and control.own(view, { good = choice.good, to = choice.to, mode = "ban",
        reach = choice.reach }) then
      return false, "that ban stands already"
    end
    if control.own(view, { good = choice and choice.good, mode = "licence" }) then return true end
    return false, "a licence regime for it comes first"
  end,
  play = function(order, choice)
    order.export_control { good = choice.good, to = choice.to, mode = "ban",
                           reach = choice.reach }
  end,
}
