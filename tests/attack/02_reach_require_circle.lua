return require "lib.case" (function(order, choice, view)
require "lib.circle_a"
end)
