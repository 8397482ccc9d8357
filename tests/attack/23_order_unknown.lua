return require "lib.case" (function(order, choice, view)
order.tarif { rate_bp = 100 }
end)
