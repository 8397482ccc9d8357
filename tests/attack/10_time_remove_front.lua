return require "lib.case" (function(order, choice, view)
local t = {}
for i = 1, 5000 do t[i] = i end
while #t > 0 do table.remove(t, 1) end
end)
