return require "lib.case" (function(order, choice, view)
score = 100
end)
