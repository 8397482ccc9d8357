return require "lib.case" (function(order, choice, view)
order.tariff { from = "CHN", rate_bp = 2500.5 }
end)
