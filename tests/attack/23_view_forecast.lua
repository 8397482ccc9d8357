return require "lib.case" (function(order, choice, view)
return view.forecast({}, 1)
end)
