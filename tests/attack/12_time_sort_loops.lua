return require "lib.case" (function(order, choice, view)
table.sort({ 3, 2, 1 }, function() while true do end end)
end)
