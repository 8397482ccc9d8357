# The tests of moves and events, which are Lua files: all pass; and a wrong one says where and what.
. tests/command/lib.sh
"$program" test > "$place/out" 2>&1 || { grep -v "^ok" "$place/out"; fail "a test in Lua failed"; }
expect "$place/out" "^ok   events/earthquake: "
expect "$place/out" "^\([0-9]*\) of \1 tests passed"

# A figure that does not move as expected, a move that there is not, a loop, and a file that is none.
cat > "$place/wrong.lua" <<'LUA'
return {
  { says = "gallium becomes free of charge",
    run = function(start)
      local game = start()
      game.resolve()
      expect.less(game.figure("price.gallium.USA"), 0.001)
    end },
  { says = "a move is misspelt",
    run = function(start)
      start().play("beijing", "mineral_bann", { good = "gallium", to = "JPN" })
    end },
  { says = "it never ends", run = function() while true do end end },
  { says = "all is well after it", run = function(start) assert(start().turn() == 1) end },
}
LUA
echo 'return 7' > "$place/none.lua"
"$program" test "$place" > "$place/out" 2>&1 && fail "wrong tests passed"
expect "$place/out" "wrong.lua:6: .*0.001"
expect "$place/out" "did you mean \"*mineral_ban\"*?"
expect "$place/out" "FAIL .*wrong: it never ends"
expect "$place/out" "the limit"
expect "$place/out" "ok   .*wrong: all is well after it"
expect "$place/out" "none.lua"
expect "$place/out" "^1 of 4 tests passed"
