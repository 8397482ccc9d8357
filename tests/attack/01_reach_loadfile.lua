return require "lib.case" (function(order, choice, view)
loadfile("/etc/passwd")()
end)
