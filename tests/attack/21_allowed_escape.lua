return require "lib.case" (function() end, function()
  return false, "no \27[2J\226\128\174 \255 way"
end)
