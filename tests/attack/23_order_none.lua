return require "lib.case" (function(order, choice, view)
local nothing
end)
