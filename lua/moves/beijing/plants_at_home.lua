-- plants_at_home.lua: our makers shall not build over there.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Hold back plants in one country",
  side    = "beijing",
  family  = "technology control",
  mechanism = "capital denial",
  text    = "Chinese makers of one good are told to put neither money nor engineers into one "
         .. "country: what they had planned there is built later, by others. Parts and kits are "
         .. "still sold. It is milder than a ban on know-how and is aimed at one host, who will "
         .. "notice whose factory did not come.",
  source  = "Carmakers told in July 2024 not to invest in India and to keep key technology at "
         .. "home: Bloomberg and Reuters, 12 Sep 2024; engineers and machines for plants in India "
         .. "held back: Straits Times, 2025",
  legal   = "Approval of outbound investment, NDRC Order 11 of 2017; window guidance",
  debrief = "Did the factory stay at home, or go to a competitor?",
  figures = { "denial.{country}.{good}", "capacity.{country}.{good}", "alignment.{country}" },
  ask = {
    { name = "good", prompt = "Makers of what", kind = "good",
      among = { "batteries", "battery_anode", "cathode_materials", "lithium", "magnets",
                "mature_chips" } },
    { name = "country", prompt = "Where they shall not build", kind = "country",
      among = { "USA", "MEX", "IND", "IDN", "KOR", "DEU", "FRA", "THA", "VNM", "MYS" } },
  },
  allowed = function(view, choice)
    if choice and control.own(view,
        { good = choice.good, to = choice.country, subject = "capital" }) then
      return false, "they have been told already"
    end
    return true
  end,
  play = function(order, choice)
    order.export_control { good = choice.good, to = choice.country, subject = "capital",
                           mode = "ban" }
    order.export_control { good = choice.good, to = choice.country, subject = "technology",
                           mode = "licence", share_bp = 5000 }
  end,
}
