-- hub_trade.lua: free ports that ask no questions.
-- SPDX-License-Identifier: MIT
local hubs = {
  straits = { "SGP", "MYS" },
  mekong  = { "VNM", "THA" },
  gulf    = { "ARE", "KAZ" },
  border  = { "MEX", "IND" },
}

return {
  title   = "Trade through a hub",
  side    = "beijing",
  family  = "evasion",
  mechanism = "evasion",
  text    = "Warehouses, data centres and shipping lines are paid for in two transit countries at "
         .. "once, so that their ports have something to lose by keeping Washington's rules. It "
         .. "moves two hubs a little where an offer moves one partner far; shells hide the buyer, "
         .. "hubs open the door. What goes in can also go out: your own bans leak there too.",
  source  = "Rerouting through Vietnam 1.8% (firms) to 16.1% (products) of its exports to the "
         .. "United States: Iyoha et al., HBS 24-072; Singapore 18% of Nvidia's invoices and under "
         .. "2% of its shipments: Nvidia annual report in the press, Feb 2025",
  legal   = "Port and free-zone agreements; free-trade agreements",
  debrief = "Whose law holds in a port where both powers trade?",
  figures = { "compliance_target.SGP.washington", "compliance_target.VNM.washington",
              "compliance_target.ARE.washington", "compliance_target.MEX.washington",
              "leak.washington", "leak.beijing" },
  ask = {
    { name = "hub", prompt = "Which ports", kind = "choice",
      among = { "straits", "mekong", "gulf", "border" } },
  },
  play = function(order, choice)
    for _, country in ipairs(hubs[choice.hub]) do
      order.offer { country = country, mode = "market", share_bp = 6000, budget_musd = 500 }
    end
  end,
}
