# Two people at one keyboard, their choices from a pipe: to the end, with scores, and no plan shown to the rival.
. tests/command/lib.sh
{
    turn=1
    while [ $turn -le 12 ]; do
        printf '\n'
        [ $turn -eq 1 ] && printf 'play tariffs 20\nyes\n'
        printf 'end yes held back on purpose\n\nend yes\n'
        turn=$((turn + 1))
    done
    printf 'scores\nquit\n'
} > "$place/choices"
"$program" play rocks-and-chips --seed 2 --plain --save "$place/game.csv" < "$place/choices" > "$place/out"
expect "$place/out" "Turn 12 of 12"
expect "$place/out" "came out"
[ "$(grep -c ',game,turn,resolved,' "$place/game.csv")" -eq 12 ] || fail "the journal has not twelve turns"
"$program" replay "$place/game.csv" --hash > /dev/null

# What Washington wrote into its seal is in the journal, told to Washington behind the cover, and never in
# what Beijing is shown before the game is over.
grep -q 'held back on purpose' "$place/game.csv" || fail "the reason was not kept"
awk '/^Beijing: come to the keyboard/ { beijing = 1 }
    /^Washington: come to the keyboard/ { beijing = 0 }
    /^The game is over/ { exit shown || told < 11 }
    /^Washington, because: held back on purpose/ { told++ }
    beijing && /held back on purpose/ { shown = 1 }' "$place/out" ||
    fail "Washington's reason was shown to Beijing, or not to Washington"
exit 0
