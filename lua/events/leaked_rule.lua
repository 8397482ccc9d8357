-- leaked_rule.lua: a draft that was not meant to be read yet.
-- SPDX-License-Identifier: MIT
return {
  title     = "A draft rule on chip tools leaks",
  text      = "A newspaper prints the draft of an American rule on chip tools, with the date "
           .. "from which it is to hold. Chinese plants order what they can while they can; "
           .. "Washington may still withdraw it.",
  source    = "Drafts and dates of the rules of Oct 2022 and Dec 2024 were in the press weeks "
           .. "before, and China's tool imports rose: Rocks vs. Chips, Carnegie, Feb 2025",
  chance_bp = 0, -- an inject: the facilitator decides
  delay_turns = 2,
  play = function(order)
    order.export_control { by = "washington", good = "chip_tools", to = "CHN", mode = "licence",
      reach = "extraterritorial", share_bp = 2000 }
  end,
}
