-- substitution.lua: learn to need less of them.
-- SPDX-License-Identifier: MIT
local goods = require "lib.goods"

return {
  title   = "Research: need less of them",
  side    = "washington",
  family  = "research",
  mechanism = "substitution",
  text    = "Laboratories and engineers look for ways to do with less of a group of minerals: "
         .. "thinner layers, other alloys, another design. Slow at first, and of no use in a "
         .. "cut-off next quarter; but what is no longer needed nobody can withhold.",
  source  = "Japan cut dysprosium in a magnet by 40% and rare-earth demand by 15% after 2010: "
         .. "Time, 2013; U.S. rare-earth consumption fell 52% from 2010 to 2012: USGS, Data "
         .. "Series 140",
  legal   = "Energy Act of 2020, section 7002 (from memory, check)",
  debrief = "Would anyone have looked for a substitute without the threat?",
  figures = { "score.washington.security", "substitution.USA.magnets", "substitution.USA.gallium",
              "use.USA.magnets" },
  ask = {
    { name = "group", prompt = "Which minerals", kind = "choice", among = goods.group_names },
  },
  allowed = function(view, choice)
    if choice and view.instrument("research",
        { issuer = "washington", mode = "substitution", good = goods.groups[choice.group][1] }) then
      return false, "that programme is running"
    end
    return true
  end,
  play = function(order, choice)
    for _, good in ipairs(goods.groups[choice.group]) do
      order.research { mode = "substitution", good = good, budget_musd = 500, turns = 8 }
    end
  end,
}
