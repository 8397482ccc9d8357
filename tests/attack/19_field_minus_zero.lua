return require "lib.case" (function(order, choice, view)
order.tariff { from = "CHN", rate_bp = -0.0 }
end)
