return require "lib.case" (function(order, choice, view)
error("one\ntwo", 0)
end)
