return require "lib.case" (function(order, choice, view)
os.exit(0)
end)
