-- What is read by trusted code is text, never something to run.
return { title = "A", side = "washington", family = "f", mechanism = "m", source = "s",
text = function() return "t" end, legal = function() return "l" end,
figures = { function() return "escalation" end }, play = function() end }
