-- tellurium_recovery.lua: a copper smelter learns to keep what it used to lose.
-- SPDX-License-Identifier: MIT
return {
  title     = "A copper smelter recovers tellurium",
  text      = "Tellurium left the smelter with the slimes for a century. At the new price a "
           .. "circuit of tanks pays, and a copper works in Utah now sells what makers of "
           .. "solar films had bought from China.",
  source    = "Kennecott of Rio Tinto, from May 2022, about 20 tonnes a year (from memory, "
           .. "check: company notice)",
  chance_bp = 1000,
  when = function(view)
    return view.figure("price.tellurium.USA") > 1.2 and view.figure("capacity.USA.tellurium") < 8
  end,
  play = function(order)
    order.shock { good = "tellurium", country = "USA", share_bp = 10000, turns = 1 }
  end,
}
