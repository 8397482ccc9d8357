return require "lib.case" (function(order, choice, view)
local a, b = ("x"):rep(16000) .. "a", ("x"):rep(16000) .. "b"
while true do local less = a < b end
end)
