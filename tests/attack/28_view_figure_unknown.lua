return require "lib.case" (function(order, choice, view)
return view.figure("prize.gallium")
end)
