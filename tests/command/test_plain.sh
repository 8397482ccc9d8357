# A solo game in lines through a pipe, with every kind of question asked on the way and after the end.
. tests/command/lib.sh

# The student asks, plays and ends every turn, and asks once more when it is over.
play() { # turns
    for turn in $(seq "$1"); do
        printf 'board\nplay 1 20\nyes\nplan\nend yes\nwhy total\nwhy 2\nhistory security\n'
    done
    printf 'turn 1\nboard\nback\ncompare gallium germanium\nfind lith\nstability\nsource gallium\nscores\nquit\n'
}
play 12 | "$program" play rocks-and-chips --washington human --beijing dam --seed 3 --plain --save "$place/whole.csv" \
    > "$place/said"
expect "$place/said" "The game is over after turn 12 of 12"
expect "$place/said" "turns that moved the balance most"
expect "$place/said" "Type why and a number"
expect "$place/said" "Rule: "
expect "$place/said" "^Washington's stability in turn 12"
expect "$place/said" "Washington's security, from the start, turn by turn: "
expect "$place/said" "After turn 1 of 12"
expect "$place/said" "Price in the world: Gallium "
LC_ALL=C grep -q "$(printf '\033')" "$place/said" && fail "a line moves the cursor or sets a colour"
grep -q '[0-9]%' "$place/said" && fail "a percent sign is left for the speech to swallow"
"$program" replay "$place/whole.csv" > /dev/null || fail "the journal does not replay"

# What a plan would undo, or not do, is said before yes counts; play! asks nothing, and says it too.
asked() { # what is typed
    rm -f "$place/undone.csv"
    printf "$1" | "$program" play rocks-and-chips --beijing dam --seed 3 --plain --save "$place/undone.csv" > "$place/said"
}
asked 'play 1 50 yes\nplay 1 10 yes\nplan\nplay 1 50 yes\nyes\nplay! 1 30\nquit\n'
expect "$place/said" "takes the place of Tariff on all Chinese goods: 50 percent, planned this turn already"
expect "$place/said" "what that costs, 2 political capital, would be lost"
expect "$place/said" "^undo 1 takes that one back"
expect "$place/said" "^Plan it all the same?"
expect "$place/said" "sets the same once more"
[ "$(grep -c '^Planned: ' "$place/said")" -eq 3 ] || { cat "$place/said"; fail "yes, or play!, does not plan"; }
grep -A 1 '^Washington> play! ' "$place/said" | grep -q 'takes the place of' || fail "play! says nothing of it"
asked 'play 1 50 yes\nend yes\nplay 1 10 yes\nquit\n'
expect "$place/said" "takes the place of what stands already, and is less: Tariff of 50 percent"
grep -q 'all the same' "$place/said" && fail "a milder measure is asked for twice"

exit 0
