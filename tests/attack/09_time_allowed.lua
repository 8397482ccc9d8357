return require "lib.case" (function() end, function() repeat until false end)
