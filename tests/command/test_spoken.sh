# What a screen reader makes of plain mode: yasr with a stand-in for its speech server, which keeps what it is to say.
# Needs: yasr tmux
. tests/command/lib.sh
tmux="tmux -S $place/socket -f /dev/null"
trap '$tmux kill-server 2> /dev/null || true; rm -rf "$place"' EXIT
unset TMUX NO_COLOR ACCESSIBLE

printf '#!/bin/sh\nexec cat > "%s/spoken"\n' "$place" > "$place/server"
printf '#!/bin/sh\nCHOKEPOINT_HOME="%s" LC_ALL=C.UTF-8 exec "%s" play rocks-and-chips --seed 7 --beijing random --plain --save "%s/spoken.csv"\n' \
    "$PWD" "$program" "$place" > "$place/game"
chmod +x "$place/server" "$place/game"
sed "s#^synthesizer port=.*#synthesizer port=|$place/server#; s#^synthesizer=.*#synthesizer=emacspeak server#" \
    /etc/yasr/yasr.conf > "$place/yasr.conf"

utterances() { sed -n 's/^q {\(.*\)}$/\1/p' "$place/spoken" 2> /dev/null; }

await_spoken() { # what must come to be said within ten seconds, after so many utterances
    for _ in $(seq 100); do
        utterances | tail -n +"$(($1 + 1))" | grep -qF -- "$2" && return 0
        sleep 0.1
    done
    utterances
    fail "waited in vain to hear: $2"
}

heard() { # limit of words, what must be heard, what is typed
    before=$(utterances | wc -l)
    $tmux send-keys -t reader "$3" Enter
    await_spoken "$before" "$2"
    await_spoken "$before" 'Washington greater than'
    words=$(utterances | tail -n +"$((before + 1))" | wc -w)
    printf '%4d of %4d words  %s\n' "$words" "$1" "$3"
    [ "$words" -le "$1" ] || { utterances | tail -n +"$((before + 1))"; fail "$words words, more than $1, to: $3"; }
}

$tmux new-session -d -x 80 -y 24 -s reader "yasr -C '$place/yasr.conf' '$place/game' 2> '$place/errors'; sh"
await_spoken 0 'Washington greater than'
heard 130 'No industry at home' board
heard 40 'Planned: Tariff on all' 'play 1 20 yes'
heard 300 'Turn 2 of 12' 'end yes'
heard 250 'Sum: ' 'why total'
heard 30 'no planning clock' 'time'
# No sign, bar or code is left for the reader to spell out; the prompt's is the only one.
utterances | grep -vE '^(Washington greater than|blank)' | grep -E '[|<>%#~]|\+[0-9]' && fail "a sign is read out"
exit 0
