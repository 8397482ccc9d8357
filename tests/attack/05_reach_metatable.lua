return require "lib.case" (function(order, choice, view)
getmetatable("").__index = nil
end)
