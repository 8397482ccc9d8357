return require "lib.case" (function(order, choice, view)
local function inner() error("deep") end
local function outer() inner() end
outer()
end)
