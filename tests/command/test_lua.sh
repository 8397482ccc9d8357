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

# What scripts print is shown with its test where it is asked for, a move's as a test's, and not else.
pack=$place/talk
"$program" new move talkative --pack "$pack" > "$place/out"
sed 's/^  play = .*/&\n    print("so many", choice)/' "$pack/lua/moves/washington/talkative.lua" > "$place/move"
mv "$place/move" "$pack/lua/moves/washington/talkative.lua"
cat > "$pack/tests/lua/moves/washington/talkative.lua" << 'END'
return {
  { says = "speaks", run = function(start)
    local game = start()
    print("at the start\27[1m")
    game.play("washington", "talkative", { good = "antimony", months = 3 })
    expect.same(game.turn(), 1)
  end },
  { says = "says too much", run = function() for i = 1, 150 do print(i) end assert(true) end },
}
END
"$program" test -v "$pack" > "$place/out" 2> /dev/null || { cat "$place/out"; fail "printing fails a test"; }
printf '%s\n' 'ok   moves/washington/talkative: speaks' '       printed by the test: at the start\x1B[1m' \
    '       printed by talkative, turn 1, washington: so many { good = antimony, months = 3 }' \
    'ok   moves/washington/talkative: says too much' '       printed by the test: 1' > "$place/wanted"
head -n 5 "$place/out" | cmp -s - "$place/wanted" || { head -n 5 "$place/out"; fail "other lines are printed"; }
expect "$place/out" 'printed by the test: 100$'
expect "$place/out" '^       and 50 lines more$'
"$program" test "$pack" 2> /dev/null | grep printed && fail "printed unasked"

# A pack is found from what lies in it, whatever folder one is in; and where one is in it, it is what is meant.
expect_two() { grep -qx '2 of 2 tests passed' || fail "in $PWD: test $*"; }
for from in .:talk .:talk/tests/lua/moves/washington/talkative.lua talk: talk:. talk/lua:.. talk/cards: \
    talk/tests/lua:moves/washington talk/lua/moves/washington:; do
    cd "$place/${from%%:*}"
    word=${from#*:}
    "$program" test ${word:+"$word"} 2> /dev/null | expect_two "$word"
    "$program" check ${word:+"$word"} > "$place/out" || { cat "$place/out"; fail "in $PWD: check $word"; }
    ! grep -q 'maps/world' "$place/out" || { cat "$place/out"; fail "in $PWD: check $word looks at more than the pack"; }
done
cd "$place/talk/lua/moves/washington"
echo 'x =' >> talkative.lua
"$program" check talkative.lua > "$place/out" && fail "a file named in its own folder is not checked"
expect "$place/out" 'washington/talkative.lua:[0-9]*:'
