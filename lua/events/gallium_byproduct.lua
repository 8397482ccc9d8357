-- gallium_byproduct.lua: an alumina plant learns to catch what it used to throw away.
-- SPDX-License-Identifier: MIT
local finders = { "CAN", "JPN" }

return {
  title     = "An alumina plant recovers gallium",
  text      = "Dear gallium has made it worth catching what runs through every alumina refinery. "
           .. "A first plant outside China triples its country's output within the quarter.",
  source    = "Gallium is won from alumina liquor; 94% of it in China: USGS, Mineral Commodity "
           .. "Summaries 2026; Rio Tinto and Indium Corporation in Quebec, Dec 2024 (from memory, "
           .. "check)",
  chance_bp = 1000,
  when = function(view)
    return view.figure("price.gallium.USA") > 1.5
  end,
  play = function(order, view)
    local where = finders[view.random("gallium finder", 1, #finders)]
    order.shock { good = "gallium", country = where, share_bp = 10000, turns = 8 }
  end,
}
