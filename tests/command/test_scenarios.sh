# Every shipped scenario is listed, is played to its end by opponents and by chance, and is open
# when it begins; the tutorial can be played as its hints say.
. tests/command/lib.sh
"$program" list scenarios > "$place/list"
for id in first-turn gallium-squeeze magnet-spring allies-under-strain stockpile-race rocks-and-chips; do
    expect "$place/list" "^$id	.* turns\$"
done

while IFS='	' read -r id title; do
    turns=$(expr "$title" : '.*, \([0-9]*\) turns')
    "$program" sim "$id" --games 2 --washington fence --beijing dam > "$place/sim" 2> /dev/null ||
        fail "$id: the opponents did not finish"
    "$program" sim "$id" --games 2 > "$place/sim" 2> /dev/null || fail "$id: chance did not finish"

    # Waiting against waiting is nought for both, whatever happened to them.
    : > "$place/wait"
    i=0
    while [ $i -lt $((2 * turns)) ]; do
        printf '\nend yes\n' >> "$place/wait"
        i=$((i + 1))
    done
    printf 'scores\nquit\n' >> "$place/wait"
    "$program" play "$id" --plain --seed 3 --save "$place/$id.csv" < "$place/wait" > "$place/out"
    expect "$place/out" '^Both held\. Together plus 0\.0: '
    for side in Washington Beijing; do
        expect "$place/out" "^$side plus 0\\.0, held: plus 0\\.0 by its quarters, plus 0\\.0 by the aftermath"
    done
    "$program" replay "$place/$id.csv" > /dev/null || fail "$id: the journal does not replay"
done < "$place/list"

# The tutorial: each step that it names can be played, and the next step is then told.
printf '%s\n' '' 'play chip accord malaysia yes' 'play stockpile minerals magnet 2 yes' 'end yes' \
    '' 'play offer malaysia market yes' 'play stock up chip-making yes' 'end yes' \
    '' 'report' 'why gallium' 'play control ai chips accelerators china ban yes' \
    'play fund magnets usa refinery yes' 'end yes' \
    '' 'play license tungsten yes' 'play make it at home tools yes' 'end yes' 'quit' |
    "$program" play first-turn --plain --seed 1 --save "$place/first.csv" > "$place/first"
[ "$(grep -c '^Planned: ' "$place/first")" = 8 ] || {
    cat "$place/first"
    fail "expected eight moves of the tutorial to be planned"
}
[ "$(grep -c 'Step 3 of 3' "$place/first")" = 4 ] || fail "expected the last step in each plan"
expect "$place/first" "The game is over after turn 2 of 2"

# A text of two paragraphs is said in two lines, and in no code.
expect "$place/first" "^You learn to read the board"
if grep -q '\\x0A' "$place/first"; then fail "expected paragraphs, found an escaped line end"; fi
