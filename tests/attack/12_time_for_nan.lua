return require "lib.case" (function(order, choice, view)
for i = 1, 0 / 0 do end
error("no turn for NaN")
end)
