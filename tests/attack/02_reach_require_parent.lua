return require "lib.case" (function(order, choice, view)
require "../x"
end)
