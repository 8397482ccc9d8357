return require "lib.case" (function(order, choice, view)
require "lib.Case"
end)
