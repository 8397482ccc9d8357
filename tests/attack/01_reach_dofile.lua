return require "lib.case" (function(order, choice, view)
dofile("/etc/passwd")
end)
