return require "lib.case" (function(order, choice, view)
loadstring("return 1")()
end)
