return require "lib.case" (function(order, choice, view)
for i = 1, 17 do view.random("dice" .. i, 1, 6) end
end)
