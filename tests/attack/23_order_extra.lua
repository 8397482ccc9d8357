return require "lib.case" (function(order, choice, view)
order.tariff({ rate_bp = 100 }, 5)
end)
