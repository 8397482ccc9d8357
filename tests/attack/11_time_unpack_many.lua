return require "lib.case" (function(order, choice, view)
table.unpack({}, 1, 100000000)
end)
