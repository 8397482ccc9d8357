return require "lib.case" (function(order, choice, view)
local _ENV = 5
y = 1
end)
