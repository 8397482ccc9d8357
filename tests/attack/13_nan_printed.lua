return require "lib.case" (function(order, choice, view)
print("" .. (1/0 - 1/0))
error("printed")
end)
