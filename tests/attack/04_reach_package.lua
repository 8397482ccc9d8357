return require "lib.case" (function(order, choice, view)
package.loadlib("libc.so.6", "system")
end)
