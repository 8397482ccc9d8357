return { title = "A", side = "washington", family = "f", mechanism = "m", source = "s",
text = "t", delay_turns = function() return 1 end, ask = function() return {} end,
play = function() end }
