return require "lib.case" (function(order, choice, view)
require("lib." .. ("a"):rep(10000))
end)
