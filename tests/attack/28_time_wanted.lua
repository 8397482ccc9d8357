return require "lib.case" (function(order, choice, view)
local t = {}
for i = 1, 3000 do t["k" .. i] = i end
for i = 1, 3000 do t["k" .. i] = nil end
while true do view.instrument("tariff", t) end
end)
