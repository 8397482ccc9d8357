return require "lib.case" (function() end, function() end)
