return require "lib.case" (function(order, choice, view)
for i = 1, 10, 0 do end
end)
