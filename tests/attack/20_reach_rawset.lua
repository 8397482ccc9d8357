return require "lib.case" (function(order, choice, view)
rawset(_ENV, "print", nil)
end)
