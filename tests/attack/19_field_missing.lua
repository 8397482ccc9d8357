return require "lib.case" (function(order, choice, view)
order.tariff { from = "CHN", good = "gallium" }
end)
