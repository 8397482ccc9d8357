return require "lib.case" (function(order, choice, view)
return view.random(1, 6)
end)
