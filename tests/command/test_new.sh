# A new move works as it stands, for either side; and nothing that is there is ever written over.
# Needs: luacheck
. tests/command/lib.sh
pack=$place/first
for side in washington beijing; do
    "$program" new move rainy_day --side $side --pack "$pack" > "$place/out"
    expect "$place/out" "wrote $pack/lua/moves/$side/rainy_day.lua"
    expect "$place/out" "chokepoint check $pack"
done
"$program" check "$pack" > "$place/out" || { cat "$place/out"; fail "the new move has mistakes"; }
expect "$place/out" "^0 errors, 6 warnings"
[ "$(grep -c 'which a template left, expected your own words' "$place/out")" -eq 6 ] || { cat "$place/out"; fail "of a new move more is told than what is to be written"; }
"$program" test "$pack" > "$place/out" 2>&1 || { cat "$place/out"; fail "its test fails"; }
expect "$place/out" "^4 of 4 tests passed"
luacheck --quiet --no-color --config .luacheckrc --globals expect -- "$pack" > "$place/out" ||
    { cat "$place/out"; fail "luacheck complains of what was written"; }
printf '%s\n' 'hand' 'quit' |
    "$program" play rocks-and-chips --pack "$pack" --plain --save "$place/game.csv" > "$place/out" 2>&1
expect "$place/out" "Rainy day"

# What is there stays as it was, also where only one of the files is there.
cp -R "$pack" "$place/before"
"$program" new move rainy_day --pack "$pack" > /dev/null 2> "$place/out" && fail "written over"
expect "$place/out" "is there already"
rm "$pack/lua/moves/washington/rainy_day.lua" "$place/before/lua/moves/washington/rainy_day.lua"
"$program" new move rainy_day --pack "$pack" > /dev/null 2>&1 && fail "a test was written over"
"$program" new move substitution --pack "$pack" > /dev/null 2> "$place/out" && fail "hides a move"
expect "$place/out" "choose another"
diff -r "$pack" "$place/before" || fail "something was written"

# A name is a file's name, and is never a path.
for name in ../evil Titanium 7up 'a b' "$(printf '%040d' 0 | tr 0 a)" ''; do
    "$program" new move "$name" --pack "$place/none" > /dev/null 2> "$place/out" &&
        fail "the name '$name' was taken"
    expect "$place/out" "expected at most 39 lower-case letters"
done
"$program" new move good_name --side moscow --pack "$place/none" > /dev/null 2>&1 && fail "no side"
"$program" new event good_name --pack "$place/none" > /dev/null 2>&1 && fail "no such kind"
[ ! -e "$place/none" ] || fail "a refused name left a folder"
printf 'side,move\nwashington,torn' > "$pack/cards/seminar.csv"
"$program" new move other --pack "$pack" > /dev/null 2> "$place/out" && fail "a torn deck was added to"
expect "$place/out" "does not end with a line"
