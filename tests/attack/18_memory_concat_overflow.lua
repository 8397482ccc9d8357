return require "lib.case" (function(order, choice, view)
local s = ("x"):rep(16000)
local t = { s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s, s }
return table.concat(t)
end)
