return require "lib.case" (function(order, choice, view)
while true do view.instruments() end
end)
