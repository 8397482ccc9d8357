-- lift_control.lua: a measure ends.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "what was withheld flows again, and tempers cool",
    run = function(start)
      local with, without = start(), start()
      for _, control in ipairs(with.instruments("export_control", "washington")) do
        if control.good == "ai_accelerators" then
          with.play("washington", "lift_control", { measure = control.id })
        end
      end
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("use.CHN.ai_accelerators"),
        without.figure("use.CHN.ai_accelerators"))
      expect.less(with.figure("escalation"), without.figure("escalation"))
    end,
  },
}
