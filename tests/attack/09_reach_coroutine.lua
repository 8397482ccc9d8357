return require "lib.case" (function(order, choice, view)
coroutine.wrap(function() while true do end end)()
end)
