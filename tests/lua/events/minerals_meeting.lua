-- minerals_meeting.lua: seven governments agree on a sentence about minerals.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "Germany leans a little more to Washington",
    run = function(start)
      local with, without = start(), start()
      with.inject("minerals_meeting")
      with.resolve()
      without.resolve()
      expect.more(with.figure("alignment.DEU"), without.figure("alignment.DEU"))
    end,
  },
}
