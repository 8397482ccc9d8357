return require "lib.case" (function(order, choice, view)
table.sort({ 3, 2, 1 }, function() error("I will not compare") end)
end)
