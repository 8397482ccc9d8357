-- validated_end_user.lua: an ally's plants in China may be kept up.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Validated end users: spare allies' plants",
  side    = "washington",
  family  = "relief",
  mechanism = "licence relief",
  text    = "An ally's chip plants in China may buy American tools without asking each time, for "
         .. "two years. They make two thirds of the memory that is made there; without it the "
         .. "ally would pay for your control. The ally is grateful and keeps to the rest. China "
         .. "keeps the plants, and you keep a hole in the tool control.",
  source  = "Samsung and SK hynix validated in Oct 2023, struck off on 29 Aug 2025 from 31 Dec "
         .. "2025 (from memory, check)",
  legal   = "EAR 748.15, validated end-user programme",
  debrief = "Was it a favour to the ally or a lever on it?",
  figures = { "alignment.{country}", "compliance_target.{country}.washington",
              "passage.USA.CHN.chip_tools", "score.washington.coalition", "technology.beijing" },
  ask = {
    { name = "country", prompt = "Whose plants", kind = "country", among = { "KOR", "TWN" } },
  },
  allowed = function(view)
    if not control.own(view, { good = "chip_tools", to = "CHN" }) then
      return false, "you do not control chip-making tools: there is nothing to spare them from"
    end
    if view.instrument("carve_out", { issuer = "washington", good = "chip_tools", to = "CHN" }) then
      return false, "tools are let through already"
    end
    return true
  end,
  play = function(order, choice)
    order.carve_out { good = "chip_tools", to = "CHN", share_bp = 2000, turns = 8 }
    order.offer { country = choice.country, mode = "technology", share_bp = 8000 }
  end,
}
