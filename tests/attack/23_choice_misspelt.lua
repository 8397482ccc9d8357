return require "lib.case" (function(order, choice, view)
return choice.good
end)
