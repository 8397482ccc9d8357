-- equity_stake.lua: the state becomes a shareholder.
-- SPDX-License-Identifier: MIT
local plants = {
  mp_materials      = { good = "magnets", kind = "refinery", share_bp = 400 },
  intel             = { good = "advanced_logic", kind = "fab", share_bp = 200 },
  micron            = { good = "memory", kind = "fab", share_bp = 300 },
  applied_materials = { good = "chip_tools", kind = "toolmaker", share_bp = 200 },
}

return {
  title   = "Take a stake in a firm",
  side    = "washington",
  family  = "investment",
  mechanism = "public money",
  text    = "The state buys a part of one firm, which builds a plant with the money. An owner who "
         .. "need not earn waits out bad years: a seventh of the price is made good as long as it "
         .. "stays, so that the plant survives a flood that would end a loan. Other firms ask why "
         .. "not they, and nobody can say any more that only Beijing does it.",
  source  = "400 m USD for 15% of MP Materials, 10 Jul 2025: Project Blue and FAS, Jul 2025; 8.9 "
         .. "bn USD for a tenth of Intel, 22 Aug 2025 (from memory, check)",
  legal   = "Defense Production Act, title III; CHIPS and Science Act of 2022",
  debrief = "When will the state sell, and to whom?",
  figures = { "capacity.USA.magnets", "capacity.USA.advanced_logic", "capacity.USA.memory",
              "capacity.USA.chip_tools", "score.washington.security", "technology.washington" },
  ask = {
    { name = "firm", prompt = "Which firm", kind = "firm",
      among = { "mp_materials", "intel", "micron", "applied_materials" } },
  },
  allowed = function(view, choice)
    local plant = choice and plants[choice.firm]
    if plant and view.instrument("subsidy",
        { issuer = "washington", good = plant.good, move = "equity_stake" }) then
      return false, "the state is a shareholder there already"
    end
    return true
  end,
  play = function(order, choice)
    local plant = plants[choice.firm]
    order.invest { good = plant.good, country = "USA", mode = plant.kind,
                   share_bp = plant.share_bp, budget_musd = 3000 }
    order.subsidy { good = plant.good, mode = "support", rate_bp = 1500, budget_musd = 500,
                    turns = 20 }
  end,
}
