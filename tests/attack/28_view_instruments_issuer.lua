return require "lib.case" (function(order, choice, view)
return view.instruments(nil, "moscow")
end)
