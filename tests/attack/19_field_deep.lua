return require "lib.case" (function(order, choice, view)
local t = {}
for i = 1, 1000 do t = { t } end
order.tariff { rate_bp = t }
end)
