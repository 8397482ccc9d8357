return require "lib.case" (function(order, choice, view)
require(5)
end)
