return require "lib.case" (function(order, choice, view)
table.unpack({}, math.tointeger(-2^63), math.tointeger(2^63 - 1024))
end)
