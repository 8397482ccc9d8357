return require "lib.case" (function(order, choice, view)
error("length " .. #("x"):rep(-5))
end)
