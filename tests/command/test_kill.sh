# kill -9 in turn 5: the resumed game stands at the same plan as the one that was killed.
. tests/command/lib.sh
begin_player "$program" play rocks-and-chips --seed 3 --beijing dam --plain --save "$place/game.csv"
for turn in 1 2 3 4; do printf 'end yes\n' >&3; done
printf 'play mineral_stockpile magnet_metals 6\nyes\nplan\n' >&3
await "$place/game.csv" ',5,washington,plan,'
kill -9 "$player"
end_player 2> /dev/null
"$program" replay "$place/game.csv" --hash > /dev/null
printf 'plan\nquit\n' | "$program" resume "$place/game.csv" --plain > "$place/resumed"
expect "$place/resumed" "Turn 5 of 12"
expect "$place/resumed" "agnet metals"
