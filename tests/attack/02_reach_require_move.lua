return require "lib.case" (function(order, choice, view)
require "moves.washington.reach_load"
end)
