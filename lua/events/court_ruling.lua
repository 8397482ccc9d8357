-- court_ruling.lua: judges ask by what law the tariff stands.
-- SPDX-License-Identifier: MIT

-- The tariff on everything that comes from China, which rests on emergency powers.
local function broad_tariff(view)
  for _, tariff in ipairs(view.instruments("tariff", "washington")) do
    if tariff.from == "CHN" and not tariff.good then return tariff end
  end
end

return {
  title     = "A court strikes down the tariff",
  text      = "Judges find that emergency powers do not reach so far, and the broad tariff on "
           .. "China falls. Importers expect refunds; partners see that the law still binds "
           .. "Washington.",
  source    = "Learning Resources v. Trump, 20 Feb 2026, 6 to 3: Mondaq, Feb 2026",
  chance_bp = 600,
  when = function(view)
    return view.turn >= 4 and broad_tariff(view) ~= nil
  end,
  play = function(order)
    order.tariff { by = "washington", from = "CHN", rate_bp = 0 }
    for _, country in ipairs { "CAN", "MEX", "JPN", "DEU", "IND" } do
      order.stance { country = country, share_bp = 300 }
    end
  end,
}
