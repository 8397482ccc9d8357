# A locked seat: every key of the screen, every verb of the lines and after the colon leaves all files but the game as they
# were, and starts and suspends nothing. The same at a seat that is not locked does change them.
# Needs: tmux
. tests/command/lib.sh
. tests/command/tmux.sh
folder=$place/monday
"$program" seminar new "$folder" --scenario rocks-and-chips --turns 4 --seed 5 > /dev/null
printf 'phase planning\nquit\n' | "$program" seat "$folder" --as umpire --plain > /dev/null

tree() { # all names, and what is in them, but for the game's
    find "$place" ! -name session.csv ! -path '*/.clock' | sort
    find "$place" -type f ! -name session.csv ! -name said ! -name before ! -name after -exec cksum {} + | sort
}
verbs() { # each with nothing, and with words that would name files
    printf 'help\n' | "$program" seat "$folder" --as "$1" --watch --plain --locked |
        sed -n 's/^\([a-z]*\)[^:]*: .*\.$/\1/p' | grep -v quit | sort -u
}
keys() { # all that can be typed and do not ask for more; those that do one by one
    letters=$(printf %s 'abcdfghjklmnoqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-=.,;_<>()[]{}!@#$%&*|^~' | sed 's/P//')
    for key in $(printf %s "$letters" | sed 's/./& /g'); do press -l "$key"; done
    press C-a C-b C-d C-e C-f C-g C-l C-n C-o C-p C-r C-t C-u C-v C-w C-x C-y C-z Tab BTab Up Down Left Right Home End \
        PPage NPage F1 F2 F5 F10 Space
}

: > "$place/said"; : > "$place/before"; : > "$place/after"
start 80 24
tree > "$place/before"
for who in washington umpire; do
    press "$program seat $folder --as $who --locked --ascii" Enter
    await "$([ $who = umpire ] && echo 'Do next' || echo 'Briefing')"
    keys
    for key in e i '?' /; do press -l "$key"; press Escape; sleep 0.2; done
    press C-z # alone: among many it would be left out
    sleep 0.2
    press Escape; sleep 0.2; press Escape; sleep 0.2
    press 1
    for words in copy reload save 'save x.csv' 'load x.csv' 'set theme dark' 'show x' 'copy x'; do
        press ":$words" Enter
    done
    sleep 0.3
    press y
    await 'This seat is locked'
    press C-c
    await 'Leave the game?'
    sleep 0.3
    press y # alone: among many it would be no answer
    await_shell
    press clear Enter
done
tree > "$place/after"
cmp "$place/before" "$place/after" || { diff "$place/before" "$place/after" || true; fail 'a locked seat wrote a file'; }

for who in washington beijing umpire observer; do
    verbs $who > "$place/said"
    [ "$(wc -l < "$place/said")" -gt 20 ] || fail "few verbs are told to $who"
    { sed 's/$/\n&  x.csv/; s/  / /' "$place/said"; sed 's/$/ 1 x.csv/' "$place/said"
      printf 'set theme dark\nreload\nload x.csv\ncopy\nsave\n/tmp/x\nquit\n'; } > "$place/.typed"
    (cd "$place" && XDG_CONFIG_HOME=$place CHOKEPOINT_HOME=$home \
        "$program" seat "$folder" --as $who --plain --locked < "$place/.typed" > "$place/said" 2>&1) || true
    rm "$place/.typed"
    expect "$place/said" 'This seat is locked'
done
: > "$place/said"
tree > "$place/after"
cmp "$place/before" "$place/after" || { diff "$place/before" "$place/after" || true; fail 'a locked seat in lines wrote a file'; }

# What the same would do without the lock.
press "$program seat $folder --as washington --ascii" Enter
await 'Briefing'
press Escape
sleep 0.3
press y
await 'Copied to the end of'
press ':set theme dark' Enter
await ' theme'
sleep 0.3
press C-z
await 'Stopped'
tree > "$place/after"
! cmp -s "$place/before" "$place/after" || fail 'nothing would have been written without the lock either'
exit 0
