-- worker_shortage.lua: a plant needs people who have done it before.
-- SPDX-License-Identifier: MIT
return {
  title     = "New fabs wait for skilled workers",
  text      = "The buildings stand, the tools are in crates, and there are not enough people "
           .. "who have ever hung a pipe for ultra-pure water. First wafers in Arizona and "
           .. "Ohio will be later than the minister said.",
  source    = "TSMC Arizona put off from 2024 to 2025 on 20 Jul 2023; Intel's Ohio plant to "
           .. "2030 on 28 Feb 2025 (from memory, check: company statements)",
  chance_bp = 110,
  when = function(view)
    return view.turn >= 2 and not view.instrument("permit", { issuer = "washington" })
  end,
  play = function(order)
    order.permit { by = "washington", good = "advanced_logic", rate_bp = -4000, turns = 2 }
  end,
}
