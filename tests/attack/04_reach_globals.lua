return require "lib.case" (function(order, choice, view)
return _G.print
end)
