return require "lib.case" (function(order, choice, view)
return view.everything
end)
