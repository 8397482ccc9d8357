return require "lib.case" (function() end, function()
return { __index = true }, { "reason" }
end)
