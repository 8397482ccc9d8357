return require "lib.case" (function(order, choice, view)
local function on() return on() end
on()
end)
