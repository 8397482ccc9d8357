-- lithography_service.lua: the engineers who keep the machines running go home.
-- SPDX-License-Identifier: MIT
local control = require "lib.control"

return {
  title   = "Withdraw service engineers",
  side    = "washington",
  family  = "technology control",
  mechanism = "tool denial",
  text    = "Americans, and the lithography makers of countries that follow, may no longer set "
         .. "up, repair or tune machines in one kind of Chinese plant. No machine is stopped at "
         .. "the border: new plants come late, yields stay low, and China learns more slowly. It "
         .. "holds as well as you police it, for engineers can be hired away. Makers lose service "
         .. "fees.",
  source  = "Rule on U.S. persons of 7 Oct 2022, 87 FR 62186: CRS R48642, 2025; licences for "
         .. "spare parts and updates moved to The Hague on 6 Sep 2024 (from memory, check)",
  legal   = "EAR 744.6, activities of U.S. persons",
  debrief = "Is it the machine that counts, or the one who knows it?",
  figures = { "denial.CHN.{plants}", "denial.CHN.duv_lithography", "capacity.CHN.{plants}",
              "indigenisation.CHN.duv_lithography", "compliance.NLD.washington" },
  ask = {
    { name = "plants", prompt = "Plants that make what", kind = "good",
      among = { "advanced_logic", "memory", "mature_chips" } },
  },
  allowed = function(view, choice)
    if not control.own(view, { good = "duv_lithography", to = "CHN" }) then
      return false, "who may buy the machine may have it serviced: control it first"
    end
    if choice and control.own(view,
        { good = choice.plants, to = "CHN", subject = "technology" }) then
      return false, "nobody services those plants any more"
    end
    return true
  end,
  play = function(order, choice)
    for _, good in ipairs { choice.plants, "duv_lithography" } do
      order.export_control { good = good, to = "CHN", subject = "technology", mode = "licence",
                             reach = "extraterritorial", share_bp = 1000 }
    end
  end,
}
