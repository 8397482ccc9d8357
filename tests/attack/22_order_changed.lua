return require "lib.case" (function(order, choice, view)
order.tarif = order.tariff
end)
