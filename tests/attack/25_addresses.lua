return require "lib.case" (function(order, choice, view)
error(tostring({}) .. " " .. tostring(print) .. " " .. tostring(view), 0)
end)
