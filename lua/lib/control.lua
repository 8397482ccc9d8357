-- control.lua: which export controls stand, on a good itself unless the subject is named.
-- SPDX-License-Identifier: MIT
local control = {}

-- One's own control in force that matches, or nil. A ban on know-how is none on the good.
function control.own(view, fields)
  fields.issuer = view.side
  fields.subject = fields.subject or "good"
  return view.instrument("export_control", fields)
end

-- The rival's.
function control.rival(view, fields)
  fields.issuer = view.rival
  fields.subject = fields.subject or "good"
  return view.instrument("export_control", fields)
end

return control
