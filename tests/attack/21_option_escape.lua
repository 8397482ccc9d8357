local case = require "lib.case" (function(order, choice, view)
end)
case.ask = { { name = "w", kind = "choice", among = { "plain", "a\x1B[31mb", "two\nlines", "\u{202E}back" } } }
return case
