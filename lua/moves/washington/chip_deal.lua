-- chip_deal.lua: some AI chips go to buyers who are known, for a cut and a look.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Deal: some AI chips to known buyers",
  side    = "washington",
  family  = "relief",
  mechanism = "licence relief",
  text    = "For a year and a half a part of the old trade in AI chips or their memory goes to "
         .. "Chinese buyers who are registered and looked at. The maker keeps its customers and "
         .. "pays for the next design, smugglers lose some of theirs, and inspectors learn who "
         .. "buys. China trains with what you sell it, and needs its own chips less.",
  source  = "H20 sales for a 15% cut, 14 Jul 2025; H200 sales to approved buyers for 25%, 8 Dec "
         .. "2025 (press, from memory, check)",
  legal   = "EAR part 748, conditions on licences",
  debrief = "Did the deal keep China dependent, or keep it going?",
  figures = { "use.CHN.{good}", "trade.USA.CHN.{good}", "technology.beijing",
              "indigenisation.CHN.{good}", "output.USA.semiconductors" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "ai_accelerators", "high_bandwidth_memory" } },
    { name = "share", prompt = "How much of the old trade", kind = "amount",
      lo = 20, hi = 60, step = 20, unit = "%" },
  },
  allowed = function(view, choice)
    if not control.own(view, { good = choice and choice.good, to = "CHN" }) then
      return false, "you do not control it: there is nothing to let through"
    end
    if choice and view.instrument("carve_out",
        { issuer = "washington", good = choice.good, to = "CHN" }) then
      return false, "some of it is let through already"
    end
    return true
  end,
  play = function(order, choice, view)
    order.carve_out { good = choice.good, to = "CHN", share_bp = choice.share * 100, turns = 6 }
    -- A task force that is at work looks harder than the register of buyers does.
    if not view.instrument("enforcement", { issuer = "washington", mode = "police" }) then
      order.enforcement { mode = "police", share_bp = 1000, turns = 6 }
    end
  end,
}
