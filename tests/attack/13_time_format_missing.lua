return require "lib.case" (function(order, choice, view)
string.format("%d %d", 1)
end)
