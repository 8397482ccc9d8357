return require "lib.case" (function(order, choice, view)
string.dump(print)
end)
