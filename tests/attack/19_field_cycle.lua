return require "lib.case" (function(order, choice, view)
local t = {}
t.from = t
order.tariff(t)
end)
