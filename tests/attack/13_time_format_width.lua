return require "lib.case" (function(order, choice, view)
string.format("%999d", 1)
end)
