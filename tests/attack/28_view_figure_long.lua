return require "lib.case" (function(order, choice, view)
return view.figure(("a"):rep(5000))
end)
