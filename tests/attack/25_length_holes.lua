return require "lib.case" (function(order, choice, view)
local t = { 1, 2, nil, 4, nil, nil, 7 }
t[20] = 20
error("there are " .. count(t), 0)
end)
