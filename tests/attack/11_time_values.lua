return require "lib.case" (function(order, choice, view)
local function idle() end
local function many(n, ...)
  if n > 0 then return many(n - 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, ...) end
  while true do idle(...) end
end
many(200)
end)
