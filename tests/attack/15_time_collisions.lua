return require "lib.case" (function(order, choice, view)
local t = {}
for i = 1, 4000 do t[i * 4095] = i end
while true do local v = t[-4095] end
end)
