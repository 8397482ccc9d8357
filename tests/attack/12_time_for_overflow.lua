return require "lib.case" (function(order, choice, view)
local turns = 0
for i = 9223372036854775806, 9223372036854775807 do turns = turns + 1 end
error(turns .. " turns")
end)
