return require "lib.case" (function(order, choice, view)
local t, keys = {}, {}
for i = 1, 50 do t["k" .. i * 7919 % 97] = i end
for key in pairs(t) do keys[#keys + 1] = key end
error(table.concat(keys, " "), 0)
end)
