return require "lib.case" (function(order, choice, view)
io.open("/etc/passwd")
end)
