return require "lib.case" (function(order, choice, view)
local x = 0/0
order.tariff { from = "CHN", rate_bp = x == x and 1 or 2 }
end)
