---@meta
-- order.lua: what a script may set, for editors: the table of instruments.
-- SPDX-License-Identifier: MIT

---Sets instruments. An event also names whose they are: by = "washington".
---@class order
local order = {}

---@class order.tariff
---@field from? string id of a country abroad, not the issuer's own: whose goods pay it; left out: everyone's
---@field good? string id of a good: the good; left out: all goods
---@field rate_bp integer rate on top of the present one, in basis points; 0 lifts it (0 to 20000)
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---an ad valorem rate on what the issuer buys from a country.
---@param fields order.tariff
function order.tariff(fields) end

---@class order.export_control
---@field good string id of a good: the controlled good
---@field to? string id of a country abroad, not the issuer's own: destination; left out: everyone abroad
---@field mode "open"|"licence"|"ban" how closed: open lifts it
---@field reach? "domestic"|"extraterritorial" extraterritorial also claims foreign-made goods and re-exports
---@field subject? "good"|"technology"|"capital" what is withheld: the good, the means of making it, or money for its makers
---@field share_bp? integer share of licences granted once the queue has cleared (0 to 10000)
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---the issuer licenses or bans exports of a good, of its technology, or of money.
---@param fields order.export_control
function order.export_control(fields) end

---@class order.listing
---@field firm string id of a firm abroad, none of the issuer's own: the firm
---@field mode? "remove"|"firm"|"affiliates" affiliates also catches its subsidiaries and shells
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---a named firm goes on the issuer's entity list.
---@param fields order.listing
function order.listing(fields) end

---@class order.import_ban
---@field from string id of a country abroad, not the issuer's own: the partner refused
---@field good string id of a good: the good refused
---@field mode? "lift"|"undeclared"|"declared" an undeclared ban costs less legitimacy and can be denied
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---the issuer stops buying a good from a partner.
---@param fields order.import_ban
function order.import_ban(fields) end

---@class order.enforcement
---@field mode? "police"|"evade" police one's own controls, or pay for shells, brokers and hubs round the rival's
---@field share_bp integer how much is added to the side's policing, or evasion (0 to 10000)
---@field budget_musd? integer what is spent (0 to 100000)
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---capacity put into licensing, inspections and end-use checks, or into getting round the rival's.
---@param fields order.enforcement
function order.enforcement(fields) end

---@class order.stockpile
---@field good string id of a good: the good
---@field mode "buy"|"release"|"target" buy or release now, or keep to a target
---@field months integer months of national use (0 to 36)
---@field budget_musd? integer what may be spent; needed where it buys (0 to 100000)
---@field by? "washington"|"beijing" in an event: whose it is

---the government buys, releases or aims at a stock of a good.
---@param fields order.stockpile
function order.stockpile(fields) end

---@class order.invest
---@field good string id of a good: what it will make
---@field country string id of a country: where it will stand
---@field mode "mine"|"refinery"|"fab"|"toolmaker" what is built
---@field share_bp integer size, as a share of base world output (1 to 5000)
---@field budget_musd integer public money in it (0 to 100000)
---@field by? "washington"|"beijing" in an event: whose it is

---money for capacity: a mine, refinery, fab or toolmaker.
---@param fields order.invest
function order.invest(fields) end

---@class order.subsidy
---@field good string id of a good: the good
---@field country? string id of a country: whose makers; left out: the issuer's own
---@field mode "support"|"floor"|"offtake" support pays a share of the price; floor and offtake guarantee one
---@field rate_bp integer support: share of the price; floor, offtake: price against base (0 to 30000)
---@field budget_musd? integer what is spent (0 to 100000)
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---operating support, a price floor or an offtake for makers of a good.
---@param fields order.subsidy
function order.subsidy(fields) end

---@class order.permit
---@field good? string id of a good: the good; left out: all
---@field rate_bp integer share of the remaining lag taken off; negative adds (-10000 to 8000)
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---shortens or lengthens the lag of projects at home.
---@param fields order.permit
function order.permit(fields) end

---@class order.flood
---@field good string id of a good: the good
---@field rate_bp integer discount; 0 ends it (0 to 6000)
---@field budget_musd? integer what is spent (0 to 100000)
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---sells below cost to kill rival projects.
---@param fields order.flood
function order.flood(fields) end

---@class order.research
---@field mode "substitution"|"efficiency"|"indigenisation"|"recycling" the aim; recycling is for minerals and their parts
---@field good? string id of a good: the good; not for efficiency
---@field budget_musd integer public money behind it, which sets its pace (0 to 100000)
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---to need less of a good, win it back from scrap, get more from chips, or make what is denied.
---@param fields order.research
function order.research(fields) end

---@class order.offer
---@field country string id of a partner, neither a power nor ROW: the partner
---@field mode "payment"|"market"|"technology"|"security" what is offered
---@field share_bp? integer how generous (0 to 10000)
---@field budget_musd? integer what it costs (0 to 100000)
---@field by? "washington"|"beijing" in an event: whose it is

---a side payment, market, technology or security for a partner.
---@param fields order.offer
function order.offer(fields) end

---@class order.pressure
---@field country string id of a partner, neither a power nor ROW: the partner
---@field mode "sanctions"|"market"|"shaming" what is threatened
---@field share_bp? integer how hard (0 to 10000)
---@field by? "washington"|"beijing" in an event: whose it is

---a threat to a partner.
---@param fields order.pressure
function order.pressure(fields) end

---@class order.accord
---@field regime "chips"|"minerals" the regime
---@field country string id of a partner, neither a power nor ROW: the partner asked
---@field share_bp? integer what the issuer commits in return (0 to 10000)
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---asks a partner into a regime whose members act together.
---@param fields order.accord
function order.accord(fields) end

---@class order.carve_out
---@field good string id of a good: the controlled good
---@field to? string id of a country abroad, not the issuer's own: destination; left out: every one the control names
---@field share_bp integer share of base trade let through; 0 ends it (0 to 10000)
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---an exemption or general licence: relief for some, a hole in the control.
---@param fields order.carve_out
function order.carve_out(fields) end

---@class order.litigate
---@field good string id of a good that a control, ban or tariff of the rival's holds back: the good whose control is attacked
---@field turns? integer turns it lasts; 0 until lifted (0 to 40)
---@field by? "washington"|"beijing" in an event: whose it is

---a trade-law case against the rival: slow, and a matter of reputation.
---@param fields order.litigate
function order.litigate(fields) end

---@class order.truce
---@field control "tariff"|"export_control"|"listing"|"import_ban" what is suspended
---@field turns? integer turns it lasts (1 to 8)
---@field by? "washington"|"beijing" in an event: whose it is

---suspends the named kind of instrument while it holds.
---@param fields order.truce
function order.truce(fields) end

---@class order.shock
---@field good string id of a good: the good
---@field country string id of a country: where
---@field share_bp integer share of capacity won, or lost if negative (-10000 to 10000)
---@field turns? integer turns a loss lasts (1 to 8)

---For events: capacity lost or won by accident or discovery.
---@param fields order.shock
function order.shock(fields) end

---@class order.demand
---@field good? string id of a good: the good; or name an industry
---@field industry? string id of an industry: the industry
---@field country? string id of a country: where; left out: everywhere
---@field share_bp integer up, or down if negative (-9000 to 10000)

---For events: demand for a good, or of an industry, moves.
---@param fields order.demand
function order.demand(fields) end

---@class order.stance
---@field country string id of a partner, neither a power nor ROW: the partner
---@field share_bp integer toward Washington, or Beijing if negative (-10000 to 10000)

---For events: a partner's alignment moves.
---@param fields order.stance
function order.stance(fields) end

---The fields of all kinds together: what an instrument may have.
---@class order.any
---@field from? string
---@field good? string
---@field rate_bp? integer
---@field turns? integer
---@field to? string
---@field mode? "open"|"licence"|"ban"|"remove"|"firm"|"affiliates"|"lift"|"undeclared"|"declared"|"police"|"evade"|"buy"|"release"|"target"|"mine"|"refinery"|"fab"|"toolmaker"|"support"|"floor"|"offtake"|"substitution"|"efficiency"|"indigenisation"|"recycling"|"payment"|"market"|"technology"|"security"|"sanctions"|"shaming"
---@field reach? "domestic"|"extraterritorial"
---@field subject? "good"|"technology"|"capital"
---@field share_bp? integer
---@field firm? string
---@field budget_musd? integer
---@field months? integer
---@field country? string
---@field regime? "chips"|"minerals"
---@field control? "tariff"|"export_control"|"listing"|"import_ban"
---@field industry? string

return order
