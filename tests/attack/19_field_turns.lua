return require "lib.case" (function(order, choice, view)
order.tariff { from = "CHN", rate_bp = 100, turns = 41 }
end)
