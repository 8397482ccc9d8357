return require "lib.case" (function(order, choice, view)
error(("long "):rep(3000))
end)
