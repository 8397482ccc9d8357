return require "lib.case" (function(order, choice, view)
error("\27]0;owned\7 \226\128\174gnihton \255")
end)
