return require "lib.case" (function(order, choice, view)
local _ENV = {}
print("x")
end)
