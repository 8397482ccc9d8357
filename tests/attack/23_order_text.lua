return require "lib.case" (function(order, choice, view)
order.tariff "gallium"
end)
