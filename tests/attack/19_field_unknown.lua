return require "lib.case" (function(order, choice, view)
order.tariff { from = "CHN", rate_pb = 100 }
end)
