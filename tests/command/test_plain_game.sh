# Whole games in lines through a pipe, and the same journals continued in the full screen, and back again.
# Needs: tmux
. tests/command/lib.sh
. tests/command/tmux.sh

# Washington's moves, each with its target, a turn a line.
moves() {
    cat << 'END'
play invite a partner to a minerals club brazil yes|play stockpile minerals magnet metals 2 yes
play minerals partnership australia heavy rare earths yes
play fund a mine permanent magnets united states refinery yes
play add a firm cxmt yes
play make a partner an offer malaysia market yes
play invite a partner to the chip accord malaysia yes
play enforcement yes|play win metal back magnets yes
play sign an offtake gallium canada yes
play invite a partner to a minerals club mexico yes
play tighten controls duv yes
play guarantee a price tool metals canada yes
play add a firm amec yes
END
}

turns() { # from, to: the student asks, plays and ends each of these turns
    moves | sed -n "$1,$2p" | while read -r line; do
        echo board
        echo "$line" | tr '|' '\n'
        printf 'plan\nend yes\nwhy total\nscores\n'
    done
}

begin() { # journal, what is typed on standard input
    "$program" play rocks-and-chips --washington human --beijing dam --seed 3 --plain --save "$place/$1" > "$place/said"
}

hash_of() { # the hash of the journal's last turn, which a replay works out again
    "$program" replay "$place/$1" --as umpire > "$place/replayed" || { cat "$place/replayed"; fail "$1 does not replay"; }
    sed -n 's/.*,turn,resolved,hash=\([0-9a-f]*\).*/\1/p' "$place/$1" | tail -1
}

open_screen() { # journal
    $tmux new-session -d -x 80 -y 24 -s game "cd '$place' && CHOKEPOINT_HOME='$PWD' LC_ALL=C.UTF-8 '$program' resume '$1' --ascii; exec sh"
    $tmux set -g status off
    $tmux resize-window -t game -x 80 -y 24
}

leave_screen() {
    press C-c
    await 'Leave the game?'
    press y
    await 'is kept in'
    $tmux kill-session -t game
}

wait_turn() { # ends the turn that the full screen shows, with nothing planned
    press 1
    await '1 Board'
    press e
    await 'End turn'
    press C-x
    await 'Nothing is planned'
    press C-x
}

result_said() { # side: the result that the last answer to scores told, as the board writes it
    sed -n "s/^$1 \(plus\|minus\) \([0-9.]*\), \([a-z]*\): .*/\1\2 \3/p" "$place/said" | tail -1 | sed 's/plus/+/; s/minus/-/'
}

# Twelve turns in lines: every turn has its moves, and every number said is short enough to be heard.
{ turns 1 12; printf 'scores\nquit\n'; } | begin whole.csv
[ "$(grep -c '^Planned: ' "$place/said")" -eq 14 ] || { cat "$place/said"; fail "not every move was planned"; }
[ "$(grep -c "^Washington's plan is sealed" "$place/said")" -eq 12 ] || fail "not every turn was ended"
expect "$place/said" "The game is over after turn 12 of 12"
expect "$place/said" "turns that moved the balance most"
grep -E '^[0-9]+\. (Plus|Minus) [0-9]+\.[0-9]{2}' "$place/said" && fail "a part of a why has more digits than anyone can hear"
grep -q '[0-9]%' "$place/said" && fail "a percent sign is left for the speech to swallow"
LC_ALL=C grep -q "$(printf '\033')" "$place/said" && fail "a line moves the cursor or sets a colour"
whole=$(hash_of whole.csv)
[ -n "$whole" ] || fail "the journal tells no hash"

# The same game, left half way: the full screen goes on at the same turn, with the same result.
{ turns 1 5; printf 'scores\n'; } | begin half.csv
expect "$place/said" "The game is kept in"
open_screen half.csv
await 'T6/12'
await 'WASHINGTON'
press 1
await '1 Board'
for side in Washington Beijing; do
    result=$(result_said $side)
    [ -n "$result" ] || fail "no result was said"
    shown | grep 'Result:' | grep -qF " ${side%"${side#?}"} $result" || { shown; fail "the board does not show $side's $result"; }
done
security=$(sed -n 's/^Washington: total.* Security \([0-9.]*[0-9]\).*/\1/p' "$place/said" | tail -1)
shown | grep -q "Security *W *$security " || { shown; fail "the board does not show $security for security"; }
# A move is taken there, and the turn ended.
press 2
await '2 Hand'
press / 'enforcement' Enter
await '1 of 44 hold'
press Enter
await 'Enter plays it'
press Enter
await 'Plan 1 of 3'
press e
await 'End turn'
press C-x
await 'T7/12'
hash_of half.csv > /dev/null

# To its END screen, waiting each turn out; a replay finds what the screen played.
for turn in 8 9 10 11 12; do
    wait_turn
    await "T$turn/12"
done
wait_turn
await 'The end'
pair=$(shown | sed -n 's/^| *\([A-Z][A-Za-z, ]*\.\) Together [+-]\([0-9.]*\):.*/\1 Together [a-z]* \2/p')
[ -n "$pair" ] || { shown; fail "the end does not say what both came to"; }
leave_screen
hash_of half.csv > /dev/null
"$program" resume "$place/half.csv" --plain < /dev/null > "$place/said"
expect "$place/said" "The game is over after turn 12 of 12"
grep -q "^$pair: " "$place/said" || { cat "$place/said"; fail "lines tell another end than the screen: $pair"; }

# The reverse: half in the full screen, the rest in lines.
begin reverse.csv < /dev/null
open_screen reverse.csv
for turn in 2 3 4 5 6 7; do
    wait_turn
    await "T$turn/12"
done
leave_screen
{ echo board; turns 7 12; echo quit; } | "$program" resume "$place/reverse.csv" --plain > "$place/said"
expect "$place/said" "Turn 7 of 12"
[ "$(grep -c '^Planned: ' "$place/said")" -eq 7 ] || { cat "$place/said"; fail "not every move was planned after the screen"; }
expect "$place/said" "The game is over after turn 12 of 12"
hash_of reverse.csv > /dev/null

# The same commands in two pieces make the same game: the halves' journal ends as the whole one did.
{ turns 1 6; } | begin pieces.csv
{ turns 7 12; echo quit; } | "$program" resume "$place/pieces.csv" --plain > "$place/said"
[ "$(hash_of pieces.csv)" = "$whole" ] || fail "a game in two pieces is another game: $(hash_of pieces.csv), not $whole"

# The settings and the clock of a scenario that has one; each is a sentence.
printf 'time\nset clock off\ntime\nset clock on\nset theme dark\nset\nquit\n' |
    XDG_CONFIG_HOME="$place/config" "$program" play stockpile-race --plain --beijing dam --save "$place/clock.csv" > "$place/said"
expect "$place/said" "of 8 minutes left to plan"
expect "$place/said" "The clock is off"
expect "$place/said" "Lines have one look"
grep -q '^theme,dark$' "$place/config/chokepoint/settings.csv" || fail "the settings are not kept for the full screen"
exit 0
