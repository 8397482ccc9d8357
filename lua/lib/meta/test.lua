---@meta
-- test.lua: what a test in tests/lua has at hand, for editors.
-- SPDX-License-Identifier: MIT

---A file of tests returns a list of these.
---@class test
---@field says string what it shows, in words: "a ban makes gallium dear where it is named"
---@field scenario? string id; left out: "rocks-and-chips"
---@field run fun(start: fun(): game) start() begins a fresh game; a test may begin 16

---A game by the real rules, at its first turn; no events are drawn, and both sides are passive.
---@class game
---@field play fun(side: string, move: string, choice: table?) plans it; raises the rule's reason
---@field refused fun(side: string, move: string, choice: table?): string? why not; nil: it may be
---@field plan fun(opponent: string) an opponent plans its side's turn; raises what its script did wrong
---@field set fun(figure: string, value: number) a ruling: "capital.washington", "stock.USA.gallium"
---@field inject fun(event: string) lets an event happen with the turn, whatever its `when`
---@field resolve fun(turns: integer?) ends the turn, or as many
---@field figure fun(name: string): number the true value, not a side's estimate
---@field turn fun(): integer the turn being planned, from 1
---@field instruments fun(kind: string?, side: string?): view.instrument[] of both sides, or of one

---The checks; so is assert. A test that checks nothing fails.
---@class expect
---@field more fun(a: number, b: number) a is more than b
---@field less fun(a: number, b: number) a is less than b
---@field same fun(a: any, b: any, tolerance: number?) numbers to within the tolerance, or 1e-9
---@field text fun(text: string, part: string) the part is in the text
expect = {}
