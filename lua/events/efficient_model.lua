-- efficient_model.lua: less hardware for the same answer.
-- SPDX-License-Identifier: MIT
return {
  title     = "A Chinese model does more with less",
  text      = "A laboratory in Hangzhou publishes a model that answers as well as the best and "
           .. "was trained on a fraction of the chips. What export controls have made scarce, "
           .. "engineers have learned to save.",
  source    = "DeepSeek-R1, 20 Jan 2025; 5.6 million USD named for the last training run of "
           .. "V3: technical report, Dec 2024 (from memory, check)",
  chance_bp = 110,
  when = function(view)
    return view.turn >= 2
      and not view.instrument("research", { issuer = "beijing", mode = "efficiency" })
  end,
  play = function(order)
    order.research { by = "beijing", mode = "efficiency", budget_musd = 1500, turns = 2 }
  end,
}
