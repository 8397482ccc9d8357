# Every test of moves and events in Lua passes; one that is wrong is named with its line, and stops no other.
. tests/command/lib.sh
shm=/dev/shm
[ -w "$shm" ] && export TMPDIR=$shm
"$program" test > "$place/out" 2> /dev/null || {
    grep -A 2 -v '^ok' "$place/out"
    fail "tests/lua has tests that fail"
}
expect "$place/out" '^ok   moves/beijing/mineral_ban: '
tail -n 1 "$place/out" | grep -qx '\([0-9]*\) of \1 tests passed' || fail "no count at the end"

mkdir "$place/t"
cat > "$place/t/wrong.lua" << 'END'
return {
  { says = "fails", run = function(start)
    expect.more(1, 2)
  end },
  { says = "never ends", run = function(start) while true do end end },
  { says = "checks nothing", run = function(start) start().resolve() end },
  { says = "names no figure", run = function(start) start().figure("price.galium.JPN") end },
  { says = "names no move", run = function(start) start().play("beijing", "mineral_bann", {}) end },
  { says = "is the other side's", run = function(start) start().play("washington", "mineral_ban") end },
  { says = "passes", run = function(start)
    local game = start()
    game.set("capital.beijing", 2.5)
    game.resolve(12)
    expect.same(game.turn(), 13)
  end },
}
END
echo 'return { { say = "misspelt" } }' > "$place/t/broken.lua"
"$program" test "$place/t" > "$place/out" 2> /dev/null && fail "a test that fails passed"
for line in 'FAIL .*broken: is no file of tests' 'broken.lua:1:[0-9]*: \[1\].say: .*did you mean says' \
    'wrong.lua:3: .*found 1, expected more than 2' 'wrong.lua:5: .*ran 10,000,000 steps' \
    'checks nothing; call expect' 'did you mean price.gallium.JPN' 'did you mean mineral_ban' \
    'mineral_ban is a move of beijing, not of washington' 'ok  .*wrong: passes' '^1 of 7 tests passed$'; do
    expect "$place/out" "$line"
done
