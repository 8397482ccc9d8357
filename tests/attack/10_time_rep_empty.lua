return require "lib.case" (function(order, choice, view)
(""):rep(2^31 // 1 | 0)
end)
