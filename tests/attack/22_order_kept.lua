-- The order function of one call is nothing in the next.
local kept
return require "lib.case" (function(order, choice, view)
if kept then kept.tariff { rate_bp = 200 } end
kept = order
order.tariff { rate_bp = 100 }
end, function(view)
if kept then kept.tariff { rate_bp = 300 } end
return true
end)
