return require "lib.case" (function(order, choice, view)
error("first " .. view.random("first", 1, 1000000), 0)
end)
