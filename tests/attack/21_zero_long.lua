return require "lib.case" (function(order, choice, view)
return "\u{0}"
end)
