return require "lib.case" (function(order, choice, view)
setmetatable({}, { __gc = function() while true do end end })
end)
