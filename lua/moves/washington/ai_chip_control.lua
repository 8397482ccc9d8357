-- ai_chip_control.lua: the chips that train models stay out of a country.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Control AI chips",
  side    = "washington",
  family  = "export control",
  mechanism = "chip denial",
  text    = "AI accelerators or the memory stacked on them need a licence, rarely given, or stop "
         .. "outright. It slows training in the country named. Hubs such as Singapore, Malaysia "
         .. "and the Emirates leak unless they comply, and makers lose their best customer.",
  source  = "BIS rules of 7 Oct 2022, 17 Oct 2023, 2 Dec 2024 and 13 Jan 2025 (AI Diffusion): CRS "
         .. "R48642, 2025; smuggled chips: CNAS, Countering AI Chip Smuggling, 11 Jun 2025",
  legal   = "Export Control Reform Act of 2018; EAR 734.9, foreign direct product rule",
  debrief = "How many chips came through the side door, and what did the makers say at home?",
  figures = { "technology.beijing", "leak.washington.{good}", "price.{good}.CHN",
              "alignment.{to}" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "ai_accelerators", "high_bandwidth_memory" } },
    { name = "to", prompt = "To which country", kind = "country",
      among = { "CHN", "SGP", "MYS", "ARE", "VNM", "THA", "IND", "KAZ", "RUS" } },
    { name = "mode", prompt = "How tight", kind = "choice", among = { "licence", "ban" } },
  },
  allowed = function(view, choice)
    if not choice then return true end
    if control.own(view, { good = choice.good, to = choice.to, mode = "ban" }) then
      return false, "none of it may go there already"
    end
    local licence = control.own(view, { good = choice.good, to = choice.to, mode = "licence" })
    if licence and choice.mode == "licence" and licence.share_bp <= 2000 then
      return false, "this control is in force already"
    end
    return true
  end,
  play = function(order, choice)
    order.export_control {
      good = choice.good, to = choice.to, mode = choice.mode, reach = "extraterritorial",
      share_bp = 2000,
    }
  end,
}
