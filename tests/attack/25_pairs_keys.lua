return require "lib.case" (function(order, choice, view)
pairs { [true] = 1, [1.5] = 2, [{}] = 3, [print] = 4 }
end)
