return require "lib.case" (function(order, choice, view)
error(tostring(tonumber(("9"):rep(9999))))
end)
