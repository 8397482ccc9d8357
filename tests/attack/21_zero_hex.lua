return require "lib.case" (function(order, choice, view)
return "a\x00b"
end)
