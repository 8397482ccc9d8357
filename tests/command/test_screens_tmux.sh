# Keys in, screens out, in a real terminal: a student's first turn, the hand-over, why, and the end of a game.
# Needs: tmux
. tests/command/lib.sh
. tests/command/tmux.sh
step() { # what must come to be shown after these presses, on a screen that keeps the rules
    wanted=$1
    shift
    press "$@"
    await "$wanted"
    shown | sed -n 24p | grep -q '^ ? help' || { shown; fail "no help in the last row: $wanted"; }
    [ "$(shown | wc -l)" -eq 24 ] || fail "not 24 rows: $wanted"
}

on_mark() { # the cursor comes to stand two columns after the mark of its list
    for _ in $(seq 50); do
        set -- $($tmux display -t game -p '#{cursor_x} #{cursor_y}')
        shown | sed -n "$(($2 + 1))p" | cut -c1-"$1" | grep -q '> $' && return 0
        sleep 0.1
    done
    shown
    fail "the cursor is not on the mark"
}

start 80 24

# The title, for who types the name alone: the tutorial is under the cursor.
press "$program --ascii" Enter
await 'First turn'
step 'Gallium squeeze' Down
on_mark
press q
await 'ready>'

# A student's first turn: help, the hand, a move, its forecast, taken back, played, sealed.
press clear Enter "$program play rocks-and-chips --seed 7 --ascii --beijing random --save first.csv" Enter
await 'Briefing: Rocks and chips'
on_mark
step '1 Board' Enter
step 'Help: 1 Board' '?'
step 'Prices' Escape
step 'Hand:' 2
on_mark
step 'Tariff on one Chinese good' Down
on_mark
step '1 of 2' Enter
on_mark
step '2 of 2' Enter
step 'NOT PLAYED YET' Enter
step 'Plan 1 of 3' Enter
step 'Plan 0 of 3' u
step 'Plan 1 of 3' C-r
step 'End turn 1' e
step 'Enter does not seal' 'to see it' Enter
step 'T2/12' C-x

# Why: the report tells what happened; its line about a figure opens the causes.
step 'what happened and why' 8
step '7 Scores' 7
step 'Why' w
step '7 Scores' Escape

# Malaysia by its name, its sheet and back to the board.
step 'Malaysia' ':' malay Enter
step 'Prices' 1

# The end, reached by waiting.
for turn in 2 3 4 5 6 7 8 9 10 11; do
    step "End turn $turn" e
    step 'Nothing is planned' C-x
    step "T$((turn + 1))/12" C-x
done
step 'End turn 12' e
step 'Nothing is planned' C-x
step 'Result' C-x
on_mark
step 'what happened and why' Enter
step 'Result' Escape
press C-c
await 'Leave the game?'
press y
await 'kept in first.csv'

# Two teams: the cover stands between them, twice a turn.
await_shell
press clear Enter "$program play rocks-and-chips --seed 7 --ascii --save two.csv" Enter
await 'WASHINGTON: come to the keyboard'
step 'WASHINGTON: come to the keyboard' b b
step 'you are Washington' w w
step '1 Board' Enter
step 'End turn 1' e
step 'Nothing is planned' 'our secret' C-x
step 'BEIJING: come to the keyboard' C-x
shown | grep -q 'secret' && fail "the cover shows the first team's reason"
step 'you are Beijing' b b
step '1 Board' Enter
shown | grep -q 'secret' && fail "the second team reads the first team's reason"
step 'End turn 1' e
step 'Nothing is planned' C-x
step 'WASHINGTON: come to the keyboard' C-x
step 'what happened and why' w w
exit 0
