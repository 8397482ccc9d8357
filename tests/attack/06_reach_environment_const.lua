-- CVE-2022-28805: a constant environment made the compiler read past its table.
local _ENV <const> = 11
X = "Hi"
return require "lib.case" (function() end)
