-- goods.lua: the lists of goods that several moves offer.
-- SPDX-License-Identifier: MIT

-- What China refines or makes for most of the world, by what it goes into.
local groups = {
  chip_metals      = { "gallium", "germanium", "indium", "tellurium" },
  defence_metals   = { "antimony", "bismuth", "titanium" },
  tool_metals      = { "tungsten", "molybdenum", "superhard_materials" },
  magnet_metals    = { "light_rare_earths", "heavy_rare_earths", "magnets" },
  battery_minerals = { "natural_graphite", "battery_anode" },
}

local minerals = {}
for _, goods in pairs(groups) do
  for _, good in ipairs(goods) do table.insert(minerals, good) end
end

return {
  groups = groups,
  group_names = {
    "chip_metals", "defence_metals", "tool_metals", "magnet_metals", "battery_minerals",
  },
  minerals = minerals,
  -- What was put under licence in one announcement: No. 23 of 2023, No. 10 of 2025, No. 33 of 2024
  -- (with titanium, which the paper expects next).
  packets = {
    chip_pair   = { "gallium", "germanium" },
    five_metals = { "tungsten", "tellurium", "bismuth", "molybdenum", "indium" },
    arms_metals = { "antimony", "superhard_materials", "titanium" },
  },
  packet_names = { "chip_pair", "five_metals", "arms_metals" },
  -- What a chip plant cannot be built without (software draws the chip, machines make it), and what
  -- it makes.
  machines = { "chip_tools", "duv_lithography", "euv_lithography" },
  tools = { "chip_tools", "duv_lithography", "euv_lithography", "design_software" },
  chips = { "advanced_logic", "mature_chips", "memory", "high_bandwidth_memory" },
  -- What China must buy abroad: chips and what they are made with, and what comes by ship.
  bought_chips = { "ai_accelerators", "high_bandwidth_memory", "advanced_logic", "chip_tools",
                   "duv_lithography", "photoresist" },
  bought_raw = { "cobalt_hydroxide", "lithium_concentrate", "rare_earth_concentrate", "nickel",
                 "soybeans" },
}
