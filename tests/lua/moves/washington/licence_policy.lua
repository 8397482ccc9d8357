-- licence_policy.lua: how requests are answered.
-- SPDX-License-Identifier: MIT

-- The regime of Washington for a good in China.
local function regime(game, good)
  for _, control in ipairs(game.instruments("export_control", "washington")) do
    if control.good == good and control.to == "CHN" and control.subject == "good" then
      return control
    end
  end
end

return {
  {
    says = "a presumption of denial leaves China fewer chips, one of approval more",
    run = function(start)
      local denied, approved, as_it_was = start(), start(), start()
      denied.play("washington", "licence_policy",
        { regime = regime(denied, "ai_accelerators").id, policy = "denial" })
      approved.play("washington", "licence_policy",
        { regime = regime(approved, "ai_accelerators").id, policy = "approval" })
      for _, game in ipairs { denied, approved, as_it_was } do game.resolve(4) end
      local use = "use.CHN.ai_accelerators"
      expect.less(denied.figure(use), as_it_was.figure(use))
      expect.more(approved.figure(use), as_it_was.figure(use))
    end,
  },
  {
    says = "a ban grants nothing, and a loose rule is tightened before it is denied",
    run = function(start)
      local game = start()
      expect.text(game.refused("washington", "licence_policy",
        { regime = regime(game, "euv_lithography").id, policy = "approval" }), "under a ban")
      expect.text(game.refused("washington", "licence_policy",
        { regime = regime(game, "duv_lithography").id, policy = "denial" }), "tighten the rule")
      game.play("washington", "tool_control", { good = "duv_lithography" })
      game.resolve(1)
      assert(not game.refused("washington", "licence_policy",
        { regime = regime(game, "duv_lithography").id, policy = "denial" }))
    end,
  },
}
