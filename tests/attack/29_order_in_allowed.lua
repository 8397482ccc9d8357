return require "lib.case" (function() end, function(view)
  order.tariff { rate_bp = 100 }
end)
