return {
  titel = "Tariff",
  side = "beijing",
  family = "tariff",
  text = { "no" },
  source = 5,
  delay_turns = 2.5,
  figures = { "price.{good}", 7 },
  ask = {
    { name = "To", kind = "contry", among = "partner" },
    { name = "to", kind = "amount", lo = 5, hi = 1 },
    { name = "to", kind = "choice" },
    "gallium",
    { name = "five", kind = "good" },
  },
  allowed = true,
}
