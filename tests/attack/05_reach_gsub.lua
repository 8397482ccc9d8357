return require "lib.case" (function(order, choice, view)
return ("a"):rep(3000):gsub(".-.-.-.-b", "")
end)
