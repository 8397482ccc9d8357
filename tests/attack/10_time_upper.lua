return require "lib.case" (function(order, choice, view)
local a = ("x"):rep(16000)
while true do a:upper() end
end)
