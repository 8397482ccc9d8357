return require "lib.case" (function(order, choice, view)
local purpose = ("x"):rep(16000)
while true do view.random(purpose, 1, 2) end
end)
