return require "lib.case" (function(order, choice, view)
local s = "x"
while true do s = s .. s end
end)
