return require "lib.case" (function(order, choice, view)
local function down(n) return 1 + down(n + 1) end
down(1)
end)
