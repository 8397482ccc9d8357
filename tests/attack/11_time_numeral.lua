return require "lib.case" (function(order, choice, view)
local digits = ("9"):rep(16000)
while true do math.floor(digits) end
end)
