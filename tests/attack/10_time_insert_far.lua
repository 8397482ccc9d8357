return require "lib.case" (function(order, choice, view)
table.insert({}, 1 << 40, 1)
end)
