return require "lib.case" (function(order, choice, view)
return view.instrument("tariff", { goood = "gallium" })
end)
