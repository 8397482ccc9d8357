-- minerals_initiative.lua: a table of one's own, for those who dig.
-- SPDX-License-Identifier: MIT
return {
  title   = "Green minerals initiative",
  side    = "beijing",
  family  = "partners",
  mechanism = "alliance",
  text    = "A mining country is asked to your own table: credit, refining on its soil, no "
         .. "lectures. Who sits there hesitates to sit at Washington's, and its minerals club "
         .. "stays thin. It forces nobody, and a seat that brings no plant is soon empty.",
  source  = "International Economic and Trade Cooperation Initiative on Green Mining and Minerals, "
         .. "G20 in Johannesburg, 23 Nov 2025, with 19 countries: Mint and Bloomberg, Nov 2025",
  legal   = "Joint declarations; Belt and Road agreements",
  debrief = "What did your table offer that the other one did not?",
  figures = { "accord.{country}.minerals", "alignment.{country}", "score.beijing.coalition" },
  ask = {
    { name = "country", prompt = "Which country", kind = "country",
      among = { "ZAF", "IDN", "COD", "BRA", "CHL", "KAZ", "MYS", "IND", "VNM", "THA", "MEX" } },
  },
  allowed = function(view, choice)
    if choice and view.instrument("accord",
        { issuer = "beijing", regime = "minerals", country = choice.country }) then
      return false, "it sits at your table already"
    end
    return true
  end,
  play = function(order, choice)
    order.accord { regime = "minerals", country = choice.country, share_bp = 6000 }
    order.offer { country = choice.country, mode = "payment", share_bp = 4000, budget_musd = 500 }
  end,
}
