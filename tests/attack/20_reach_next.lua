return require "lib.case" (function(order, choice, view)
for key in next, {} do end
end)
