return require "lib.case" (function(order, choice, view)
local t = {}
for i = 1, 1000 do t[i] = "x" end
while true do table.concat(t) end
end)
