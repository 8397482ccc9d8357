return require "lib.case" (function(order, choice, view)
string.format("%99.99f", 1e308)
end)
