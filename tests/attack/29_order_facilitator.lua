return require "lib.case" (function(order, choice, view)
order.shock { good = "gallium", country = "CHN", share_bp = -5000 }
end)
