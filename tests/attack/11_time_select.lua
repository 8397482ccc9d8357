return require "lib.case" (function(order, choice, view)
select(9223372036854775807, 1)
error("select gave nothing")
end)
