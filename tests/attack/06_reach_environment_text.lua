return require "lib.case" (function(order, choice, view)
local _ENV = "x"
return lower()
end)
