return require "lib.case" (function(order, choice, view)
local t = {}
for i = 1, 200 do t[i] = i end
table.sort(t, function() return true end)
error("sorted: first " .. t[1])
end)
