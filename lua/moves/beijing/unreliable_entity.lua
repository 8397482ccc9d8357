-- unreliable_entity.lua: a foreign firm may no longer do business in China.
-- SPDX-License-Identifier: MIT
return {
  title   = "Name an unreliable entity",
  side    = "beijing",
  family  = "entity list",
  mechanism = "entity list",
  text    = "The firm may not buy from China or sell to it. It hurts one company, warns the rest, "
         .. "and makes every foreign investor think again.",
  source  = "PVH and Illumina, 4 Feb 2025; fifteen firms on the control list, 4 Mar 2025: Reuters "
         .. "timelines, 2025; Micron barred from key networks, 21 May 2023 (from memory, check)",
  legal   = "Provisions on the Unreliable Entity List, MOFCOM Order 4 of 2020",
  debrief = "Which firm did you choose, and who was meant to hear it?",
  figures = { "listing.beijing.{firm}", "output.USA", "output.CHN", "escalation" },
  ask = {
    { name = "firm", prompt = "Which firm", kind = "firm", among = "unlisted rival" },
  },
  play = function(order, choice)
    order.listing { firm = choice.firm, mode = "firm" }
  end,
}
