return require "lib.case" (function(order, choice, view)
xpcall(error, function() while true do end end)
end)
