return { title = "Half
