return require "lib.case" (function(order, choice, view)
return view.random("dice", 6, 1)
end)
