return require "lib.case" (function(order, choice, view)
require "lib.case\0x"
end)
