return require "lib.case" (function(order, choice, view)
string.format("%s", {})
end)
