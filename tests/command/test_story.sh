# Two scripted opponents play a whole game by themselves, told turn by turn, without a prompt.
. tests/command/lib.sh
"$program" play rocks-and-chips --washington fence --beijing dam --seed 1 --plain --save "$place/a.csv" \
    > "$place/story" < /dev/null
for turn in 1 2 3 4 5 6 7 8 9 10 11 12; do expect "$place/story" "Turn $turn"; done
expect "$place/story" "Washington: Security"
tail -n 22 "$place/story" > "$place/end"
expect "$place/end" " Together "

# The same seed tells the same story, and the journal replays to one hash without scripts.
"$program" play rocks-and-chips --washington fence --beijing dam --seed 1 --plain --save "$place/b.csv" \
    > "$place/again" < /dev/null
sed 's/b\.csv/a.csv/g' "$place/again" | cmp - "$place/story" || fail "the same seed told another story"
# Nor does the verdict need them, and it is the same to the word.
grep ' Together ' "$place/story" | sed 's/minus /-/; s/plus /+/' > "$place/told"
"$program" replay "$place/a.csv" | grep ' Together ' | cmp - "$place/told" || fail "a replay told another verdict"
[ "$("$program" replay "$place/a.csv" --hash)" = "$("$program" replay "$place/b.csv" --hash)" ] ||
    fail "the same seed gave another hash"
