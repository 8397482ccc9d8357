-- defense_production.lua: what the forces need is made first, and here.
-- SPDX-License-Identifier: MIT
return {
  title   = "Defense Production Act order",
  side    = "washington",
  family  = "industrial policy",
  mechanism = "public money",
  text    = "One good is declared essential for defence: a small plant at home is paid for, and "
         .. "all that is being built for that good gets its permits and parts first. It is quick "
         .. "and small, three per cent of world output; it adds to what stands and does little "
         .. "for what was never made here.",
  source  = "Presidential determinations of 25 Feb 2022 and 20 Mar 2025; grants for antimony in "
         .. "Idaho, 59 m USD, and for magnets (from memory, check)",
  legal   = "Defense Production Act of 1950, titles I and III",
  debrief = "What was made later because this was made first?",
  figures = { "capacity.USA.{good}", "supply.USA.{good}", "score.washington.security",
              "reliance.USA.CHN.{good}" },
  ask = {
    { name = "good", prompt = "Which good", kind = "good",
      among = { "antimony", "titanium", "tungsten", "magnets", "heavy_rare_earths", "germanium",
                "gallium", "superhard_materials", "battery_anode" } },
  },
  allowed = function(view, choice)
    if choice and view.instrument("permit", { issuer = "washington", good = choice.good }) then
      return false, "that order stands already"
    end
    return true
  end,
  play = function(order, choice)
    order.permit { good = choice.good, rate_bp = 4000, turns = 8 }
    order.invest { good = choice.good, country = "USA", mode = "refinery", share_bp = 300,
                   budget_musd = 900 }
  end,
}
