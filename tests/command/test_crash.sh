# A game that a fault of the program ends says so, and goes on where it stood.
. tests/command/lib.sh
case $build in *asan*) exit 0 ;; esac # a sanitizer has words of its own
begin_player "$program" play first-turn --beijing dam --plain --seed 2 --save "$place/game.csv"
printf 'end yes\n' >&3
await "$place/game.csv" ',turn,resolved,'
kill -s SEGV "$player"
end_player
[ "$status" -eq 139 ] || fail "the game ended with status $status, expected 139"
expect "$place/complaints" "^chokepoint: crashed by a fault of its own (signal 11)"
expect "$place/complaints" "chokepoint resume $place/game.csv\$"
echo quit | "$program" resume "$place/game.csv" --plain > "$place/said"
expect "$place/said" '^Turn 1 is done'
