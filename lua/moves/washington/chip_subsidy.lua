-- chip_subsidy.lua: public money for a chip plant at home.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "Subsidise a chip plant",
  side    = "washington",
  family  = "investment",
  mechanism = "public money",
  text    = "Grants bring a new plant to the United States and help those that stand. A plant "
         .. "takes three to five years and still needs wafers, gas and rocks from abroad.",
  source  = "CHIPS and Science Act, 39 bn USD for plants (Public Law 117-167); forecast of 28% of "
         .. "leading-edge output in the United States by 2032: SIA/BCG, May 2024",
  legal   = "CHIPS and Science Act of 2022",
  debrief = "What does a plant at home change while its inputs still come from abroad?",
  figures = { "capacity.USA.{good}", "price.{good}.USA", "technology.washington" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good", among = goods.chips },
  },
  play = function(order, choice)
    order.invest { good = choice.good, country = "USA", mode = "fab", share_bp = 300,
                   budget_musd = 4000 }
    order.subsidy { good = choice.good, mode = "support", rate_bp = 1000, budget_musd = 1000 }
  end,
}
