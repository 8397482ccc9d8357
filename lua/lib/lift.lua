-- lift.lua: how a measure in force is taken back: the same again, at nothing.
-- SPDX-License-Identifier: MIT
return {
  tariff = function(order, old)
    order.tariff { from = old.from, good = old.good, rate_bp = 0 }
  end,
  export_control = function(order, old)
    order.export_control { good = old.good, to = old.to, subject = old.subject, mode = "open" }
  end,
  listing = function(order, old)
    order.listing { firm = old.firm, mode = "remove" }
  end,
  import_ban = function(order, old)
    order.import_ban { from = old.from, good = old.good, mode = "lift" }
  end,
}
