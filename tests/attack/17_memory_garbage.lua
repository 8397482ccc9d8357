return require "lib.case" (function(order, choice, view)
for i = 1, 300 do local s = ("0123456789"):rep(200) .. i end
order.tariff { rate_bp = 100 }
end)
