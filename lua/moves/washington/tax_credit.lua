-- tax_credit.lua: who makes it here pays less tax.
-- SPDX-License-Identifier: MIT
local sectors = {
  chips     = { "advanced_logic", "mature_chips", "memory" },
  machines  = { "chip_tools", "wafers", "photoresist" },
  minerals  = { "magnets", "light_rare_earths", "gallium", "germanium", "antimony", "titanium" },
  batteries = { "batteries", "cathode_materials", "battery_anode", "lithium" },
}

-- Makers at home who get support by another law keep that.
local function supported(view, good)
  return view.instrument("subsidy", { issuer = "washington", good = good, mode = "support" })
end

return {
  title   = "Tax credit for makers at home",
  side    = "washington",
  family  = "industrial policy",
  mechanism = "public money",
  text    = "For four years every maker of one sector at home gets a tenth of its sales back from "
         .. "the tax office. Nobody picks a winner: whoever stands is kept alive and may expand. "
         .. "It builds nothing by itself, nobody can tell beforehand what it costs, and it "
         .. "reaches no friend abroad.",
  source  = "Credit of 10% of cost for critical minerals and cells, section 45X, 16 Aug 2022; "
         .. "investment credit for chip plants, section 48D, 25%, then 35% from 2026 (from "
         .. "memory, check)",
  legal   = "Internal Revenue Code, sections 45X and 48D",
  debrief = "Would they have built it without the credit?",
  figures = { "capacity.USA.mature_chips", "capacity.USA.magnets", "capacity.USA.batteries",
              "score.washington.security", "score.washington.prosperity" },
  ask = {
    { name = "sector", prompt = "Which sector", kind = "choice",
      among = { "chips", "machines", "minerals", "batteries" } },
  },
  allowed = function(view, choice)
    for _, good in ipairs(choice and sectors[choice.sector] or {}) do
      if not supported(view, good) then return true end
    end
    return not choice, "all of that sector has its support"
  end,
  play = function(order, choice, view)
    local sector = sectors[choice.sector]
    for _, good in ipairs(sector) do
      if not supported(view, good) then
        order.subsidy { good = good, mode = "support", rate_bp = 1000, turns = 16,
                        budget_musd = 3000 // #sector }
      end
    end
  end,
}
