return require "lib.case" (function(order, choice, view)
choice[true] = 1
view[true] = 1
order[true] = 1
end)
