-- entity_listing.lua: one named firm may not buy what American law reaches.
-- SPDX-License-Identifier: MIT
return {
  title   = "Add a firm to the Entity List",
  side    = "washington",
  family  = "entity list",
  mechanism = "entity list",
  text    = "The firm may no longer buy what American law reaches, or sell what needs a licence. "
         .. "In time it trades through shells and affiliates, and many licences are granted: two "
         .. "of three requests were in 2018-23.",
  source  = "Entity List: Huawei (16 May 2019), SMIC (18 Dec 2020), YMTC (15 Dec 2022); licences: "
         .. "2,641 of 3,934 granted, Export Compliance Daily, 3 Jul 2024",
  legal   = "Export Administration Regulations, part 744, supplement 4",
  debrief = "How soon did the firm find its way round the list?",
  figures = { "listing.washington.{firm}", "shells.{firm}", "technology.beijing", "escalation" },
  ask = {
    { name = "firm", prompt = "Which firm", kind = "firm", among = "unlisted rival" },
  },
  play = function(order, choice)
    order.listing { firm = choice.firm, mode = "firm" }
  end,
}
