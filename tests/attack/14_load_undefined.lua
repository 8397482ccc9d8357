return { title = tile, side = "washington" }
