return require "lib.case" (function(order, choice, view)
error(("\xe4\xc4\xdfi"):upper() .. ("\xc4\xe4I"):lower(), 0)
end)
