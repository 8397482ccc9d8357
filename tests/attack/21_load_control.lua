return { title = "A\27[2J", side = "washington", family = "\255", text = "a\0b", source = "\226\128\174x",
         play = function() end }
