return require "lib.case" (function(order, choice, view)
while true do end
end)
