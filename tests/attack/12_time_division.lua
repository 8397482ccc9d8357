return require "lib.case" (function(order, choice, view)
return 1 // 0
end)
