return require "lib.case" (function(order, choice, view)
order.export_control { good = "gallium", mode = "bann" }
end)
