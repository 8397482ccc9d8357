return require "lib.case" (function(order, choice, view)
local t = {}
for i = 1, 5000 do t[i] = "abcdefgh" end
table.concat(t)
end)
