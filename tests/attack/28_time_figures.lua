return require "lib.case" (function(order, choice, view)
while true do view.figure("escalation") end
end)
