return require "lib.case" (function(order, choice, view)
("x"):rep(math.tointeger(2^62))
end)
