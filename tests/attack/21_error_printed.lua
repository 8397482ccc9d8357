return require "lib.case" (function(order, choice, view)
print("gallium", 5, nil, {}, "\27[2J")
error("stop")
end)
