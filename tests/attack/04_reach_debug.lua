return require "lib.case" (function(order, choice, view)
debug.sethook()
end)
