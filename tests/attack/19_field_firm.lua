return require "lib.case" (function(order, choice, view)
order.listing { firm = "huawai" }
end)
