return require "lib.case" (function(order, choice, view)
order.nuke { target = "CHN" }
end)
