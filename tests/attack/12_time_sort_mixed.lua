return require "lib.case" (function(order, choice, view)
table.sort({ 3, "x", 1 })
end)
