return { title = ("x"):rep(64), side = "washington", family = ("x"):rep(32), text = ("x"):rep(640), source = "s",
         play = function() end }
