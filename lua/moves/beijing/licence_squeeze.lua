-- licence_squeeze.lua: the form is incomplete; please apply again.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"
local goods = require "lib.goods"

return {
  title   = "Let one country's licences wait",
  side    = "beijing",
  family  = "export control",
  mechanism = "mineral licence",
  text    = "Nothing is announced and nothing is forbidden, but of one country's applications only "
         .. "one in five is granted. It hurts less than a ban, and offends less: officials can "
         .. "always say that the papers are being read. Those who wait learn whom not to depend "
         .. "on.",
  source  = "About a quarter of pending magnet licences granted by June 2025, India with none "
         .. "since April: press, Jul 2025; delay as a lever: MERICS (Arcesati and Junusova), Sep "
         .. "2025; graphite to the United States under stricter review: MOFCOM No. 46 of 2024",
  legal   = "Dual-use regulations, State Council Order 792: review of end users and end uses",
  debrief = "How long can a delay be denied, and what is it worth while it can?",
  figures = { "trade.CHN.{to}.{good}", "price.{good}.{to}", "resentment.{to}.beijing",
              "escalation" },
  ask = {
    { name = "good", prompt = "Which mineral", kind = "good", among = goods.minerals },
    { name = "to", prompt = "Whose papers wait", kind = "country",
      among = { "USA", "JPN", "KOR", "TWN", "DEU", "NLD", "FRA", "IND" } },
  },
  allowed = function(view, choice)
    local good = choice and choice.good
    if not control.own(view, { good = good, mode = "licence" }) then
      return false, "a licence regime for it comes first"
    end
    if choice and control.own(view, { good = good, to = choice.to }) then
      return false, "that country has a rule of its own already"
    end
    return true
  end,
  play = function(order, choice)
    order.export_control { good = choice.good, to = choice.to, mode = "licence", share_bp = 2000 }
  end,
}
