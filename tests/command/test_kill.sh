# kill -9 in turn 5: the resumed game stands at the same plan as the one that was killed.
. tests/command/lib.sh
mkfifo "$place/in"
"$program" play rocks-and-chips --seed 3 --beijing dam --plain --save "$place/game.csv" \
    < "$place/in" > "$place/out" 2>&1 &
player=$!
exec 3> "$place/in"
for turn in 1 2 3 4; do printf 'end yes\n' >&3; done
printf 'play mineral_stockpile magnet_metals 6\nyes\nplan\n' >&3
tries=0
until grep -q ',5,washington,plan,' "$place/game.csv" 2> /dev/null; do
    tries=$((tries + 1))
    [ $tries -lt 200 ] || { cat "$place/out"; fail "turn 5 was not planned in ten seconds"; }
    sleep 0.05
done
kill -9 $player
wait $player 2> /dev/null || true
exec 3>&-
"$program" replay "$place/game.csv" --hash > /dev/null
printf 'plan\nquit\n' | "$program" resume "$place/game.csv" --plain > "$place/resumed"
expect "$place/resumed" "Turn 5 of 12"
expect "$place/resumed" "agnet metals"
