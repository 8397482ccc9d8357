return require "lib.case" (function(order, choice, view)
local names = {}
for name in pairs(view) do names[#names + 1] = name end
error(table.concat(names, " "), 0)
end)
