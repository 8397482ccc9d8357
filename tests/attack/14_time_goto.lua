return require "lib.case" (function(order, choice, view)
::again:: goto again
end)
