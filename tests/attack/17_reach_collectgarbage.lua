return require "lib.case" (function(order, choice, view)
collectgarbage("stop")
end)
