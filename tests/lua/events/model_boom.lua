-- model_boom.lua: everybody wants to train.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "accelerators are dearer in the United States",
    run = function(start)
      local with, without = start(), start()
      with.inject("model_boom")
      with.resolve(2)
      without.resolve(2)
      expect.more(with.figure("price.ai_accelerators.USA"),
                  without.figure("price.ai_accelerators.USA"))
    end,
  },
}
