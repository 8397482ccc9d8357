return require "lib.case" (function(order, choice, view)
string.len = nil
table.sort = nil
print = nil
order.tariff { rate_bp = 100 }
end)
