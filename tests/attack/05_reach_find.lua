return require "lib.case" (function(order, choice, view)
return ("x"):find("x")
end)
