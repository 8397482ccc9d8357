return require "lib.case" (function(order, choice, view)
string.format("50%")
end)
