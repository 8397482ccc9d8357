-- A rival's reserve is known as a band; asking again tells no more.
return require "lib.case" (function(order, choice, view)
local value, low, high = view.figure("state_stock.CHN.gallium")
local again = view.figure("state_stock.CHN.gallium")
if low > high or value < low or value > high or again ~= value then error("it is known", 0) end
order.tariff { rate_bp = 100 }
end)
