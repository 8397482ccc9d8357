-- affiliates_rule.lua: what binds a listed firm binds all that it owns.
-- SPDX-License-Identifier: MIT

local function listed_firms(view)
  return view.instruments("listing", "washington")
end

return {
  title   = "Fifty-per-cent affiliates rule",
  side    = "washington",
  family  = "entity list",
  mechanism = "entity list",
  text    = "Whatever a listed firm owns by half or more counts as listed too, which stops most "
         .. "shells at once. It reaches thousands of companies nobody has named, and Beijing took "
         .. "it as a great escalation: the answer came in ten days.",
  source  = "Affiliates rule of 29 Sep 2025, suspended 10 Nov 2025: Jones Day and Pillsbury "
         .. "client alerts, 2025",
  legal   = "BIS interim final rule, 90 FR, of 29 Sep 2025",
  debrief = "Was closing the shells worth what Beijing closed in answer?",
  figures = { "technology.beijing", "leak.washington", "escalation", "output.USA" },
  allowed = function(view)
    for _, listing in ipairs(listed_firms(view)) do
      if listing.mode == "firm" then return true end
    end
    return false, "no firm is on the list without its affiliates"
  end,
  play = function(order, _, view)
    for _, listing in ipairs(listed_firms(view)) do
      order.listing { firm = listing.firm, mode = "affiliates" }
    end
  end,
}
