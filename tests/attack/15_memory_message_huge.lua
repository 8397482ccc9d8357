return require "lib.case" (function(order, choice, view)
error(("x"):rep(1000000))
end)
