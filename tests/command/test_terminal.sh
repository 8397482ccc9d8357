# The full screen in a real terminal: sizes, keys, resizing, hand-over, suspending, and every way out leaves it sane.
# Needs: tmux
. tests/command/lib.sh
. tests/command/tmux.sh
await_sane() { # a name for the failure: the shell is back, with the modes it had, on its own screen
    press 'stty -g > now; echo "left $(cmp before now && echo sane)"' Enter
    await "left sane"
    [ "$($tmux display -t game -p '#{alternate_on} #{cursor_flag} #{mouse_any_flag}')" = "0 1 0" ] ||
        fail "$1: the terminal was left on the other screen, without a cursor or with the mouse"
    everything | grep -q 'Prosperity' && fail "$1: the game is left in the scroll-back"
    press clear Enter
    await 'ready>'
}

start 80 24
press 'stty -g > before' Enter
press "$program play rocks-and-chips --seed 7 --save first.csv" Enter
await 'WASHINGTON: come to the keyboard'
press w w
await 'Briefing: Rocks and chips'
press Enter
await '1 Board'
# A click on a hint does what it says.
click '2 hand'
await '2 Hand'
press 1
await 'Prosperity'
press 2
await '2 Hand'
shown | tail -1 | grep -q '^ ? help' || fail "the last row does not begin with help"

# A window that is too small says so, shows nothing of the game, and comes back.
size 60 10
await 'needs 80 columns and 24 rows'
shown | grep -q 'Hand' && fail "the small window shows the game"
size 120 36
await 'CHOKEPOINT  T1/12'

# Suspended and back.
press 1
await 'Prosperity'
press C-z
await 'Stopped'
await_sane 'Ctrl-Z'
press fg Enter
await 'Prosperity'

# Stopped by another's hand, which no program can see come: back with its screen, and a key works at once. The shell
# is left the game's modes, in which Enter ends no line.
kill -STOP "$(game_pid)"
await 'Stopped'
press fg C-j
for _ in $(seq 100); do
    shown | grep -q 'Stopped' || break
    sleep 0.1
done
press 2
await '2 Hand'
press 1
await 'Prosperity'

# What is pasted is no key, and tmux sends its marks.
$tmux set-buffer 'e then y'
$tmux paste-buffer -p -t game
await 'A paste of 8 characters was left out'

# The hand-over wipes what was shown, scroll-back included.
press e
await 'End turn 1'
press 'our reason' C-x
await 'Nothing is planned'
press C-x
await 'BEIJING: come to the keyboard'
everything | grep -q 'Prosperity' && fail "the hand-over left Washington's screen in the scroll-back"
press b b
await 'BEIJING'
await 'Briefing'
press Enter
await '1 Board'

# Ctrl-C asks; leaving says where the game is.
press C-c
await 'Leave the game?'
press y
await 'To go on with it'
await_sane 'leaving'

# Whatever ends the program, the terminal is given back, and the game goes on where it was.
for signal in TERM HUP INT QUIT SEGV ABRT; do
    press "$program resume first.csv" Enter
    await 'BEIJING: come to the keyboard'
    press b b
    await 'Prosperity'
    kill -"$signal" "$(game_pid)"
    await_shell
    await_sane "signal $signal"
done

# ASCII alone, without colour; then plain lines from the same place.
press "NO_COLOR=1 $program resume --ascii first.csv" Enter
await 'BEIJING: come to the keyboard'
press b b
await '+-'
shown | LC_ALL=C grep -q '[^ -~]' && fail "the ASCII look has other characters"
$tmux capture-pane -t game -p -e | grep -q "$(printf '\033')\[[0-9;]*3[0-7]m" && fail "there is colour despite NO_COLOR"
press P
await 'Beijing: come to the keyboard'
press Enter
await 'More: press Enter'
press Enter
await 'Beijing>'
press quit Enter
await 'ready>'

# The title screen, for one who types only the program's name.
press clear Enter "$program" Enter
await 'Scenarios and saved games'
press q
await 'ready>'
await_sane 'the title'

# Where no screen can be shown, lines are: an unknown terminal, a dumb one, and readers who ask for them.
for setting in TERM=dumb TERM=nonsense ACCESSIBLE=1; do
    press clear Enter "$setting $program play rocks-and-chips --seed 7 --save $setting.csv" Enter
    await 'Press Enter when only Washington'
    press C-c
    await 'ready>'
done
exit 0
