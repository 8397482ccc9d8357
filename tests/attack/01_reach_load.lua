return require "lib.case" (function(order, choice, view)
load("return 1")()
end)
