-- procurement_ban.lua: nothing bought with public money may hold this Chinese part.
-- SPDX-License-Identifier: MIT
return {
  title   = "Refuse one Chinese part",
  side    = "washington",
  family  = "law",
  mechanism = "import refusal",
  text    = "From next quarter no supplier to government, army or road may use this part if it "
         .. "was made in China, and in practice nobody else does. It keeps the rival out of your "
         .. "machines and gives other makers your orders at once. Until they can fill them you "
         .. "have done to yourself what you fear from Beijing.",
  source  = "Chinese magnets barred from weapons from 2027: FAR 225.7018; chips and batteries: "
         .. "NDAA FY2023 section 5949 and FY2024 section 154; connected cars: rule of 14 Jan 2025 "
         .. "(all from memory, check)",
  legal   = "National Defense Authorization Act; ICTS rules, 15 CFR 791",
  debrief = "Who cut you off: Beijing, or you?",
  figures = { "trade.CHN.USA.{good}", "price.{good}.USA", "use.USA.{good}",
              "reliance.USA.CHN.{good}", "score.washington.security" },
  delay_turns = 1,
  ask = {
    { name = "good", prompt = "Which part", kind = "good",
      among = { "batteries", "mature_chips", "memory", "magnets" } },
  },
  allowed = function(view, choice)
    if choice and view.instrument("import_ban",
        { issuer = "washington", from = "CHN", good = choice.good }) then
      return false, "it is refused already"
    end
    return true
  end,
  play = function(order, choice)
    order.import_ban { from = "CHN", good = choice.good, mode = "declared" }
  end,
}
