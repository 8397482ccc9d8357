return require "lib.case" (function(order, choice, view)
return "\0001"
end)
