# A new move works as it stands, for either side; and nothing that is there is ever written over.
# Needs: luacheck, python3
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

# All kinds work as they stand, beside each other and each alone.
all="event plant_stop|opponent trader|opponent buyer --side beijing|scenario october-2025"
printf '%s\n' "$all" | tr '|' '\n' > "$place/kinds"
while read -r words; do
    name=$(set -- $words; echo "$2")
    for folder in "$pack" "$place/alone_$name"; do
        "$program" new $words --pack "$folder" > "$place/out" || fail "new $words: $(cat "$place/out")"
        grep '@[nstc]' "$place/out" && fail "a place of $words is not filled"
    done
    "$program" check "$place/alone_$name" > "$place/out" || { cat "$place/out"; fail "$words has mistakes"; }
    expect "$place/out" "^0 errors, 0 warnings"
    "$program" test "$place/alone_$name" > "$place/out" 2>&1 || { cat "$place/out"; fail "the test of $words fails"; }
done < "$place/kinds"
"$program" check "$pack" > "$place/out" || { cat "$place/out"; fail "together they have mistakes"; }
expect "$place/out" "^0 errors"
"$program" test "$pack" > "$place/out" 2>&1 || { cat "$place/out"; fail "together their tests fail"; }
expect "$place/out" "^9 of 9 tests passed"
"$program" new opponent third --side beijing --pack "$place/alone_third" > "$place/out"
expect "$place/out" "play rocks-and-chips --beijing third --pack"
printf 'quit\n' | "$program" play october-2025 --beijing buyer --pack "$pack" --plain --save "$place/game.csv" > "$place/out" 2>&1
expect "$place/out" "Washington licenses the chips"
rm "$place/game.csv"

# Editors and linters know the names of scripts and tests, wherever they are started.
for from in . "$pack" "$pack/tests/lua/moves" /; do
    (cd "$from" && luacheck --quiet --no-color --config "$pack/.luacheckrc" -- "$pack") > "$place/out" ||
        { cat "$place/out"; fail "luacheck complains of what was written, from $from"; }
done
(cd "$pack/tests" && luacheck --quiet --no-color .) > "$place/out" || { cat "$place/out"; fail "luacheck, in the pack"; }
printf 'io.write(expect)\n' > "$pack/lua/moves/beijing/wild.lua"
(cd "$pack" && luacheck --quiet --no-color .) > "$place/out" && fail "luacheck lets everything pass"
rm "$pack/lua/moves/beijing/wild.lua"
python3 - "$pack" << 'END' || fail "an editor would not complete what was written"
import json, pathlib, re, sys
pack = pathlib.Path(sys.argv[1])
settings = json.loads((pack / '.luarc.json').read_text())
stubs = pathlib.Path(settings['workspace.library'][0])
text = ''.join(path.read_text() for path in stubs.glob('*.lua'))
classes = {name: dict(re.findall(r'---@field (\w+)\?? (.*)', fields))
           for name, fields in re.findall(r'---@class ([\w.]+)[^\n]*\n((?:---@field .*\n)*)', text)}
seen = 0
for path in pack.rglob('*.lua'):
    source = path.read_text()
    kind = re.search(r'^---@type (\w+)(?:\[\])?\nlocal', source, re.M).group(1)
    for field, given in re.findall(r'^ +(\w+) *= function\(([^)]*)\)', source, re.M):
        declared = re.match(r'fun\((.*?)\)', classes[kind][field].replace('fun(): game', 'fun'))
        names = [part.split(':')[0].strip() for part in declared.group(1).split(',')]
        types = [part.split(':')[1].strip(' ?') for part in declared.group(1).split(',')]
        used = [word.strip() for word in given.split(',') if word.strip()]
        assert used == names[:len(used)], (path, field, used, names)
        for kind_of in types[:len(used)]:
            base = kind_of.replace('[]', '')
            assert base in classes or base in ('table', 'fun'), (path, field, kind_of)
        seen += len(used)
assert seen >= 20, seen
END
echo '{}' > "$pack/.luarc.json"
"$program" new event another --pack "$pack" > /dev/null
[ "$(cat "$pack/.luarc.json")" = '{}' ] || fail "settings were written over"

# In a pack, it is that pack.
(cd "$pack/lua" && "$program" new event inner) > "$place/out" || fail "no pack is found from within"
[ -f "$pack/lua/events/inner.lua" ] || { cat "$place/out"; fail "it was written elsewhere"; }
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
"$program" new evnt good_name --pack "$place/none" > /dev/null 2> "$place/out" && fail "no such kind"
expect "$place/out" "did you mean event?"
"$program" new event good_name --side beijing --pack "$place/none" > /dev/null 2>&1 && fail "an event of a side"
"$program" new opponent random --pack "$place/none" > /dev/null 2>&1 && fail "a second random"
"$program" new opponent fence --pack "$place/none" > /dev/null 2>&1 && fail "hides an opponent"
"$program" new scenario rocks-and-chips --pack "$place/none" > /dev/null 2>&1 && fail "hides a scenario"
"$program" new scenario under_score --pack "$place/none" > /dev/null 2>&1 && fail "an id with an underscore"
"$program" new event good_name --pack "$place/no pack" > /dev/null 2>&1 && fail "a folder that is no pack's"
[ ! -e "$place/no pack" ] || fail "a refused folder was made"
[ ! -e "$place/none" ] || fail "a refused name left a folder"
printf 'side,move\nwashington,torn' > "$pack/cards/seminar.csv"
"$program" new move other --pack "$pack" > /dev/null 2> "$place/out" && fail "a torn deck was added to"
expect "$place/out" "does not end with a line"
