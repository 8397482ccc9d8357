return require "lib.case" (function(order, choice, view)
error(nil)
end)
