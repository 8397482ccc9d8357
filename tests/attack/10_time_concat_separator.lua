return require "lib.case" (function(order, choice, view)
local t, gap = {}, ("x"):rep(16000)
for i = 1, 60 do t[i] = "" end
while true do table.concat(t, gap:sub(1, 200)) end
end)
