-- strategic_loan.lua: a bank of the state lends, and wants it back.
-- SPDX-License-Identifier: MIT
return {
  title   = "Lend to a mine or refinery abroad",
  side    = "washington",
  family  = "investment",
  mechanism = "public money",
  text    = "A state bank lends to a plant worth four per cent of world output, in countries "
         .. "where grants do not go. It costs a fifth of a grant and pleases the host. But a loan "
         .. "must be paid back: the plant's price of survival stays high, and a flood of cheap "
         .. "metal kills it first.",
  source  = "DFC loan of 150 m USD to a graphite mine in Mozambique, 2024, in default within "
         .. "weeks (from memory, check); EXIM Supply Chain Resiliency Initiative, Jan 2025 (from "
         .. "memory, check)",
  legal   = "BUILD Act of 2018; Export-Import Bank Act",
  debrief = "Who carried the risk of the price: the bank, the miner, or the host?",
  figures = { "capacity.{country}.{good}", "alignment.{country}", "price.{good}",
              "score.washington.security" },
  ask = {
    { name = "good", prompt = "Which mineral", kind = "good",
      among = { "natural_graphite", "battery_anode", "light_rare_earths", "heavy_rare_earths",
                "tungsten", "antimony", "germanium", "gallium", "tellurium", "titanium",
                "cobalt", "lithium", "nickel" } },
    { name = "country", prompt = "Where", kind = "country",
      among = { "BRA", "CHL", "COD", "ZAF", "KAZ", "IDN", "IND", "PHL", "VNM", "THA", "MYS",
                "MEX" } },
  },
  play = function(order, choice)
    order.invest { good = choice.good, country = choice.country, mode = "refinery",
                   share_bp = 400, budget_musd = 500 }
  end,
}
