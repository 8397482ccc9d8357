# tmux.sh: a shell in a terminal of tmux's, for the tests that press keys and read screens. After lib.sh.
home=$PWD
tmux="tmux -S $place/socket -f /dev/null"
trap '$tmux kill-server 2> /dev/null || true; rm -rf "$place"' EXIT
unset TMUX ESCDELAY NO_COLOR ACCESSIBLE

start() { # columns, rows
    $tmux new-session -d -x "$1" -y "$2" -s game "cd '$place' && CHOKEPOINT_HOME='$home' XDG_CONFIG_HOME='$place' LC_ALL=C.UTF-8 PS1='ready> ' sh"
    $tmux set -g status off
    size "$1" "$2"
    await 'ready>'
}
size() { $tmux resize-window -t game -x "$1" -y "$2"; }
press() { $tmux send-keys -t game "$@"; }
shown() { $tmux capture-pane -t game -p; }
everything() { $tmux capture-pane -t game -p -S -; }

game_pid() { ps -o pid= -o comm= -t "$($tmux display -t game -p '#{pane_tty}')" | awk '$2 == "chokepoint" {print $1}'; }

await_shell() { # the game has ended: what is typed before that goes to it, and not to the shell
    for _ in $(seq 600); do
        [ "$(game_pid)" ] || return 0
        sleep 0.1
    done
    fail "the game does not end"
}

await() { # what must come to be shown, within a minute: only a test that fails waits so long
    for _ in $(seq 600); do
        shown | grep -qF -- "$1" && return 0
        sleep 0.1
    done
    shown
    fail "waited in vain for: $1"
}

click() { # on words that are shown: ESC [ M, the button, column and row, each plus 33; then its release
    row=$(shown | grep -nF -- "$1" | head -1 | cut -d: -f1)
    [ -n "$row" ] || { shown; fail "not there to be clicked: $1"; }
    before=$(shown | sed -n "${row}p")
    before=${before%%"$1"*}
    column=$(printf %s "$before" | wc -m)
    column=$(printf %x $((column + 33)))
    row=$(printf %x $((row + 32)))
    $tmux send-keys -t game -H 1b 5b 4d 20 "$column" "$row" 1b 5b 4d 23 "$column" "$row"
}
