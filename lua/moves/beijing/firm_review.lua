-- firm_review.lua: the regulator has questions for one chip maker.
-- SPDX-License-Identifier: MIT
local makes = { micron = "memory", nvidia = "ai_accelerators", intel = "advanced_logic" }

return {
  title   = "Review a chip firm",
  side    = "beijing",
  family  = "law",
  mechanism = "firm review",
  text    = "Regulators ask one American chip maker about monopoly or security, and for a year its "
         .. "customers in China find it wiser not to buy. The firm loses its largest market and "
         .. "speaks to Congress; Korean and Taiwanese makers get the orders. What nobody else can "
         .. "sell you, you go without.",
  source  = "Micron, barred from critical infrastructure on 21 May 2023, China 11% of its revenue: "
         .. "press, May 2023; Nvidia, antitrust case of 9 Dec 2024 and finding of 15 Sep 2025: PTI "
         .. "and Silicon UK; Qualcomm, case of Oct 2025 (from memory, check)",
  legal   = "Anti-Monopoly Law; Cybersecurity Law: review of network products",
  debrief = "Who was under review: the firm, or its government?",
  figures = { "trade.USA.CHN.memory", "trade.USA.CHN.ai_accelerators",
              "trade.USA.CHN.advanced_logic", "legitimacy.beijing", "technology.beijing" },
  ask = {
    { name = "firm", prompt = "Which firm", kind = "firm",
      among = { "micron", "nvidia", "intel" } },
  },
  allowed = function(view, choice)
    local good = choice and makes[choice.firm]
    if not good then return true end
    if view.instrument("import_ban", { issuer = "beijing", from = "USA", good = good }) then
      return false, "its goods are kept out already"
    end
    local sold = view.figure("trade.USA.CHN." .. good)
    if sold and sold > 0 then return true end
    return false, "it sells you nothing that you could refuse"
  end,
  play = function(order, choice)
    order.import_ban { from = "USA", good = makes[choice.firm], mode = "undeclared", turns = 4 }
  end,
}
