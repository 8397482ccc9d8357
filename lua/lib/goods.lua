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
  -- What a chip plant cannot be built without, and what it makes.
  tools = { "chip_tools", "duv_lithography", "euv_lithography", "design_software" },
  chips = { "advanced_logic", "mature_chips", "memory", "high_bandwidth_memory" },
}
