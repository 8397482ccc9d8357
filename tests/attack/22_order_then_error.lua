return require "lib.case" (function(order, choice, view)
for i = 1, 64 do order.tariff { rate_bp = i } end
error("changed my mind")
end)
