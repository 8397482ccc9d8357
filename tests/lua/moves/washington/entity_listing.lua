-- entity_listing.lua: a firm on the list.
-- SPDX-License-Identifier: MIT
return {
  {
    says = "the firm is listed",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "entity_listing", { firm = "cxmt" })
      with.resolve(1)
      without.resolve(1)
      expect.more(with.figure("listing.washington.cxmt"), without.figure("listing.washington.cxmt"))
    end,
  },
  {
    says = "in time it trades through shells",
    run = function(start)
      local with, without = start(), start()
      with.play("washington", "entity_listing", { firm = "cxmt" })
      with.resolve(4)
      without.resolve(4)
      expect.more(with.figure("shells.cxmt"), without.figure("shells.cxmt"))
    end,
  },
}
