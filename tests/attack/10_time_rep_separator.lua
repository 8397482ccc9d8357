return require "lib.case" (function(order, choice, view)
(""):rep(20000, "abc")
end)
