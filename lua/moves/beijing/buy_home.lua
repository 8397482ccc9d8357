-- buy_home.lua: the state's money buys what is made at home.
-- SPDX-License-Identifier: MIT
return {
  title   = "Buy Chinese chips and tools",
  side    = "beijing",
  family  = "industrial policy",
  mechanism = "indigenisation",
  text    = "Whoever has public money in a data centre or a fab must buy at home; American makers "
         .. "of one good are openly turned away, and home makers learn on the orders. They grow "
         .. "into the market by force. Until they can, your own users have less, and what they get "
         .. "is worse.",
  source  = "State-funded data centres told to use home-made AI chips: Reuters, 5 Nov 2025; new "
         .. "fabs to buy half their tools at home: Reuters, Dec 2025",
  legal   = "Government Procurement Law; Document 79 of 2022 (from memory, check)",
  debrief = "Was the market you closed worth more to them or to you?",
  figures = { "trade.USA.CHN.{good}", "use.CHN.{good}", "indigenisation.CHN.{good}",
              "technology.beijing" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "ai_accelerators", "mature_chips", "memory", "chip_tools", "design_software" } },
  },
  allowed = function(view, choice)
    if choice and view.instrument("import_ban",
        { issuer = "beijing", from = "USA", good = choice.good, mode = "declared" }) then
      return false, "that rule stands already"
    end
    return true
  end,
  play = function(order, choice)
    order.import_ban { from = "USA", good = choice.good, mode = "declared" }
    order.research { mode = "indigenisation", good = choice.good, budget_musd = 3000, turns = 12 }
  end,
}
