return require "lib.case" (function(order, choice, view)
local t = {}
for i = 1, 1000 do t[i] = i end
while true do pairs(t) end
end)
