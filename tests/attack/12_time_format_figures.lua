return require "lib.case" (function(order, choice, view)
while true do string.format("%99.99f", 1e39) end
end)
