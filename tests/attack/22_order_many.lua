return require "lib.case" (function(order, choice, view)
for i = 1, 65 do order.tariff { rate_bp = i } end
end)
