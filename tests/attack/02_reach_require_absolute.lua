return require "lib.case" (function(order, choice, view)
require "/etc/passwd"
end)
