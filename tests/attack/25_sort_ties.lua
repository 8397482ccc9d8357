-- Big, uneven arrays are where Lua's own sort asks the clock for a pivot.
return require "lib.case" (function(order, choice, view)
local t, sum = {}, 0
for i = 1, 800 do t[i] = { key = i % 3, place = i } end
table.sort(t, function(a, b) return a.key < b.key end)
for i = 2, #t do
  if t[i - 1].key == t[i].key and t[i - 1].place > t[i].place then sum = sum + 1 end
end
error("ties out of their order: " .. sum, 0)
end)
