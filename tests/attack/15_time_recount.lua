return require "lib.case" (function(order, choice, view)
local t, i = {}, 0
for n = 1, 6000 do t[n] = n end
while true do
  i = i - 1
  t[i] = 1
  t[i + 1] = nil
end
end)
