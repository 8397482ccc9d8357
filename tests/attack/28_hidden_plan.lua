return require "lib.case" (function(order, choice, view)
for _, one in ipairs(view.instruments("tariff", "beijing")) do
  if one.announced_turn > view.turn then error("a rival's plan is seen", 0) end
end
order.tariff { rate_bp = 100 }
end)
