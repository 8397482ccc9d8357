# A pack's moves, events, opponents, decks and scenarios play; what is wrong in it stops nothing else.
. tests/command/lib.sh
pack=$place/titanium
mkdir -p "$pack/lua/moves/beijing" "$pack/lua/events" "$pack/lua/opponents" "$pack/cards" \
    "$pack/maps/world-2025/scenarios"
sed 's/title *= .*/title = "Cut the quota of titanium sponge",/' \
    lua/moves/beijing/customs_drive.lua > "$pack/lua/moves/beijing/sponge_quota.lua"
sed 's/title *= .*/title = "A sponge plant burns",/' lua/events/plant_fire.lua > "$pack/lua/events/sponge_fire.lua"
sed 's/title *= .*/title = "The patient one",/' lua/opponents/dam.lua > "$pack/lua/opponents/patience.lua"
sed 's/^title,[^,]*,/title,Sponge,/' maps/world-2025/scenarios/rocks-and-chips.csv \
    > "$pack/maps/world-2025/scenarios/sponge.csv"
header=side,move,copies,first_turn,capital,budget_musd,source
printf '%s\nbeijing,sponge_quota,1,1,2,500,game judgement\n' "$header" > "$pack/cards/seminar.csv"

for what in moves:sponge_quota events:sponge_fire opponents:patience scenarios:sponge; do
    "$program" list "${what%:*}" --pack "$pack" > "$place/out" 2> "$place/err" || fail "$(cat "$place/err")"
    expect "$place/out" "^${what#*:}"
    "$program" list "${what%:*}" | grep -q "^${what#*:}" && fail "$what without the pack"
done

# The pack's scenario, opponent, move and card in one game, told from the environment this time.
printf 'hand\nquit\n' | CHOKEPOINT_PACKS=$place/gone:$pack "$program" play sponge --plain --washington fence \
    --save "$place/game.csv" > "$place/out" 2> "$place/err" || fail "$(cat "$place/out" "$place/err")"
expect "$place/out" "Cut the quota of titanium sponge"
expect "$place/err" "gone: is no folder"
"$program" sim sponge --games 1 --beijing patience --pack "$pack" > "$place/out" 2>&1 || fail "$(cat "$place/out")"
printf 'sponge\nquit\n' | "$program" --pack "$pack" --plain > "$place/out" 2>&1 || fail "$(cat "$place/out")"
expect "$place/out" "The patient one"

# The journal names the pack and no path; a resume asks for it; a replay does without its scripts.
expect "$place/game.csv" "packs=titanium:"
grep -q "$place" "$place/game.csv" && fail "the journal holds a path"
"$program" resume "$place/game.csv" --plain < /dev/null > "$place/out" 2> "$place/err" && fail "resumed without it"
expect "$place/err" "begun with the pack titanium; add --pack DIR"
mv "$pack/lua" "$place/lua"
"$program" replay "$place/game.csv" --as umpire --pack "$pack" > "$place/out" 2> "$place/err" || fail "$(cat "$place/err")"
mv "$place/lua" "$pack/lua"
echo '-- a later thought' >> "$pack/lua/events/sponge_fire.lua"
"$program" resume "$place/game.csv" --plain --pack "$pack" < /dev/null > "$place/out" 2> "$place/err" ||
    fail "$(cat "$place/err")"
expect "$place/err" "titanium has changed since"

# A pack's move, played on the shipped scenario, is replayed without the pack: the journal holds effects.
printf 'play sponge_quota\nyes\nend yes\nquit\n' | "$program" play rocks-and-chips --plain --washington fence \
    --seed 1 --save "$place/played.csv" --pack "$pack" > "$place/out" 2>&1 || fail "$(cat "$place/out")"
expect "$place/played.csv" ",plan,sponge_quota,"
"$program" replay "$place/played.csv" --hash > "$place/without" 2> "$place/err" || fail "$(cat "$place/err")"
"$program" replay "$place/played.csv" --hash --pack "$pack" > "$place/with" 2> "$place/err" || fail "$(cat "$place/err")"
cmp -s "$place/without" "$place/with" || fail "a replay hangs on the pack"

# One bad file does not stop the rest; a shipped move is not replaced.
echo 'return { title = ' > "$pack/lua/moves/beijing/unfinished.lua"
cp lua/moves/beijing/customs_drive.lua "$pack/lua/moves/beijing/customs_drive.lua"
ln -s /etc/passwd "$pack/lua/events/passwd.lua"
printf 'beijing,unfinished,1,1,2,0,game judgement\n' >> "$pack/cards/seminar.csv"
printf 'hand\nquit\n' | "$program" play rocks-and-chips --plain --washington fence --save "$place/other.csv" \
    --pack "$pack" > "$place/out" 2> "$place/err" || fail "$(cat "$place/out" "$place/err")"
expect "$place/out" "Cut the quota of titanium sponge"
expect "$place/err" "unfinished.lua:1:17: found the end of the file, expected a value"
expect "$place/err" "customs_drive.lua: there is a move of that name already"
expect "$place/err" "passwd.lua: is a link"
expect "$place/err" "seminar.csv:3: move \"unfinished\": found no usable script"

# A pack that was named and is not there is a failure, with a sentence.
"$program" list moves --pack "$place/nowhere" > "$place/out" 2> "$place/err" && fail "an absent pack passed"
expect "$place/err" "nowhere: is no folder"
"$program" list moves --pack > "$place/out" 2> "$place/err" && fail "a pack without a name passed"
expect "$place/err" "expected a value, DIR"
