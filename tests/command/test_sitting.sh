# What a player's hands do at the screen: Tab and up on the command line, keys of one's own, clicks, a clock that runs.
# Needs: tmux
. tests/command/lib.sh
. tests/command/tmux.sh

unset CHOKEPOINT_CLOCK # the planning clock runs
start 80 24
mkdir -p "$place/chokepoint"
printf 'action,keys\nhand,v\nundo,x\n' > "$place/chokepoint/keys.csv"
press "$program play rocks-and-chips --seed 7 --ascii --beijing random --save one.csv" Enter
await 'Briefing: Rocks and chips'
press b
await '1 Board'

# Keys of one's own work, the hints name them, and the old ones do nothing.
await 'v hand'
await 'v shows your moves, e ends the turn.'
press v
await 'Hand:'
press 1
await 'Prices'
press 2
await 'That key does nothing here'
click 'v hand'
await 'Hand:'

# Tab completes, what was typed comes back behind the last name, and up recalls the line before.
press ':' mala Tab
await ':Malaysia_'
press Enter
await 'Malaysia MYS'
press ':' 'why ga' Tab
await ':why Gallium_'
press Escape
press ':' Up
await ':Malaysia_'
press Escape
press ':' 'set theme ' Tab Tab
await ':set theme dark_'
press Enter
await 'theme'

# A click on a row marks it, a second opens it; a click on a hint leads on.
press 4
await 'Goods'
click 'Antimony'
await '> Antimony'
click 'Antimony'
await 'Price, 100'
press Escape
await '> Antimony'
press 1
await 'Prices'
click 'Tab pane'
await '[Antimony'

# A click beside a question answers no, and the y after it is no answer.
press C-c
await 'Leave the game?'
click 'Prices'
press y
await 'Copied'

# Down to one cell and back while the question stands: it is shown again, and still asked.
press C-c
await 'Leave the game?'
size 1 1
size 60 10
await 'needs 80 columns'
size 80 24
await 'Leave the game?'
press y
await 'kept in one.csv'
await_shell

# The title takes commands too.
press clear Enter "$program --ascii" Enter
await 'First turn'
press ':' 'set th' Tab Tab
await ':set theme dark_'
press Escape q
await_shell

# A clock that runs goes on by itself, is stopped with the game, and is there again after it.
press clear Enter "$program play gallium-squeeze --seed 7 --ascii --washington random --save two.csv" Enter
await '07:00'
await '06:58'
press C-z
await 'Stopped'
await 'ready>'
press fg Enter
await 'Briefing'
await '06:5'
shown | tail -1 | grep -q '^ ? help' || { shown; fail "the screen is not whole after fg"; }
press C-c
await 'Leave the game?'
press n
await 'help'
press C-c
await 'Leave the game?'
press y
await 'kept in two.csv'
exit 0
