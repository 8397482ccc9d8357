# A game that a fault of the program ends says so, and goes on where it stood.
. tests/command/lib.sh
case $build in *asan*) exit 0 ;; esac # a sanitizer has words of its own
mkfifo "$place/keys"
"$program" play first-turn --beijing dam --plain --seed 2 --save "$place/game.csv" \
    < "$place/keys" > "$place/said" 2> "$place/words" &
player=$!
exec 3> "$place/keys"
printf 'end yes\n' >&3
while ! grep -q ',turn,resolved,' "$place/game.csv" 2> /dev/null; do sleep 0.1; done
kill -s SEGV "$player"
status=0
wait "$player" || status=$?
exec 3>&-
[ "$status" -eq 139 ] || fail "the game ended with status $status, expected 139"
expect "$place/words" "^chokepoint: crashed by a fault of its own (signal 11)"
expect "$place/words" "chokepoint resume $place/game.csv\$"
echo quit | "$program" resume "$place/game.csv" --plain > "$place/said"
expect "$place/said" '^Turn 1 is done'
