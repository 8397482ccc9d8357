return require "lib.case" (function(order, choice, view)
for i = 1, 65 do order.offer { country = "JPN", mode = "market", share_bp = i } end
end)
