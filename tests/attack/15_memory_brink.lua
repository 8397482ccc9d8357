return require "lib.case" (function(order, choice, view)
local t, n = {}, 0
for i = 1, 8000 do t[i] = { i, i } end
for i = 1, 62 do t[#t + 1] = ("x"):rep(4000) .. i end
while true do local s = "text " .. n n = n + 1 end
end)
