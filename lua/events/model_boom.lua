-- model_boom.lua: everybody wants to train.
-- SPDX-License-Identifier: MIT
return {
  title     = "A new model sets off a rush for chips",
  text      = "A laboratory shows what nobody thought possible, and every firm and ministry wants "
           .. "accelerators now. Makers sell all they have; those who may not buy look harder for "
           .. "another door.",
  source    = "DeepSeek-R1 and the orders that followed it: 16 bn USD of H20 chips in 2025 Q1, "
           .. "Tom's Hardware, Apr 2025",
  chance_bp = 200,
  when = function(view)
    return view.turn >= 3
  end,
  play = function(order)
    order.demand { good = "ai_accelerators", share_bp = 500 }
    order.demand { industry = "ai_computing", share_bp = 300 }
  end,
}
