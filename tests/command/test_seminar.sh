# A seminar's folder is made with one command: the timetable adds up at any length, and fits a terminal.
. tests/command/lib.sh
cd "$place"

# What is printed: every step begins where the one before ended, and they come to the minutes.
for minutes in 35 60 90 120 180 300; do
    for keyboards in 1 2; do
        folder=m$minutes-$keyboards
        "$program" seminar new $folder --scenario rocks-and-chips --minutes $minutes --keyboards $keyboards > out 2> err ||
            { [ $minutes-$keyboards = 35-1 ] && expect err "not one fits: ask for --minutes 42" && continue
              cat err; fail "no seminar of $minutes minutes"; }
        awk -v all=$minutes 'length > 80 && !/ seat / { bad = 1 } # a command stands on one line, however long
            $1 ~ /^[0-9]+:[0-9][0-9]$/ { split($1, t, ":"); if (t[1] * 60 + t[2] != at) bad = 1; at += $2 }
            $2 == "minutes" { told = $1 }
            END { exit bad || at != all || told != all }' out || { cat out; fail "$minutes minutes do not add up"; }
    done
done
cmp -s m120-2/runsheet.csv m180-2/runsheet.csv && fail "two lengths have one run sheet"
expect m120-2/runsheet.csv '^92,recall,,all,phase talk,'

# An order of initiative is planned one after the other, also with a keyboard each.
"$program" seminar new order --scenario gallium-squeeze > out
expect out "turn 1: Beijing 7, Washington 7, look 3, reveal 5"
# A script plans at once, and has no seat.
"$program" seminar new alone --scenario gallium-squeeze --beijing dam > out
expect out "turn 1: planning 7, look and rule 3, reveal 5"
expect out "seat alone --as washington"
grep -q -- "--as beijing" out && fail "a script's side has a seat"

# People get a team and a role; what was given stays.
printf 'name,team,role\n' > people.csv
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do printf 'Guest %s,,\n' $i; done >> people.csv
printf 'Host,staff,sponsor\n' >> people.csv
"$program" seminar new people --scenario rocks-and-chips --people people.csv > out
expect out "21 people: Washington 9, Beijing 8, middle countries 3, staff 1"
expect people/people.csv "^Guest 1,washington,head"
expect people/people.csv "^Guest 2,beijing,head"
expect people/people.csv "^Host,staff,sponsor"

# What cannot be is refused, and leaves nothing.
"$program" seminar new people --scenario rocks-and-chips > out 2> err && fail "a seminar was written over"
expect err "holds a seminar"
"$program" seminar new none --scenario rocks-and-chips --turns 6 > out 2> err && fail "too many turns"
expect err "5 fit at most: ask for --turns 5, or for --minutes 123"
[ ! -e none ] || fail "a refused seminar left a folder"
set +e
"$program" seminar new none > out 2> err
[ $? -eq 2 ] || fail "a seminar without a scenario"
"$program" seminar old none > out 2> err
[ $? -eq 2 ] || fail "a word that is none"
set -e

# The check reads the folder as seats do, plays it to its end on a copy, and says what the machine lacks; in a pipe
# there is no terminal.
mkdir tmp
export TMPDIR=$place/tmp
"$program" seminar check people > out 2> err || { cat out err; fail "a new seminar has mistakes"; }
expect out "^people: 27 lines of the run sheet, 11 injects, 3 objectives, 21 people"
expect out "practice turn: 2 moves planned"
expect out "seat is killed"
expect out "escalation is"
expect out "turn 4: 2 moves planned, sealed, closed, revealed"
expect out "is replayed: 12 quarters, every hash the same"
expect out "^  lacks  terminal "
awk 'length > 80 { exit 1 }' out || { cat out; fail "a line of the check is too long"; }
expect out "^  has    locks "
expect out "^  has    disk .* MB free"
expect out "^  has    privacy "
ls people | grep -q check && fail "the check leaves a file"
[ -z "$(ls tmp)" ] || fail "the rehearsal leaves something: $(ls tmp)"

chmod 644 people/session.csv
"$program" seminar check people > out 2> err
expect out "^  lacks  privacy "
chmod 600 people/session.csv

# A seminar under way is rehearsed from its beginning, a script's side has no seat, and what stops it leaves nothing.
printf 'phase planning\nphase closed\nphase reveal\n' | "$program" seat alone --as umpire --plain > out
cp alone/session.csv before.csv
"$program" seminar check alone > out 2> err || { cat out err; fail "a seminar under way is not rehearsed"; }
cmp -s alone/session.csv before.csv || fail "the rehearsal writes into the game"
expect out "umpire, Washington and the room sit down"
expect out "Washington's seat is"
# The line to go on with names the folder, and of a branch in it the file.
"$program" seat alone --as umpire --plain < /dev/null > out
expect out "seat alone --as umpire"
"$program" branch alone --at-turn 2 > out
"$program" seat alone/session-turn-2.csv --as umpire --plain < /dev/null > out
expect out "seat alone/session-turn-2.csv --as umpire"

"$program" seminar check people > out 2> err &
await out "sit down"
kill $!
wait $! && fail "a check that was stopped ends well"
[ -z "$(ls tmp)" ] || fail "a rehearsal that was stopped leaves something: $(ls tmp)"
TMPDIR=$place/none "$program" seminar check people > out 2> err && fail "a rehearsal without a place ends well"
expect err "the rehearsal stopped: no folder for it can be made"
expect out "^  has    locks "
printf 'Ada,moscow,\nBo,paris,\n' >> people/people.csv
"$program" seminar check people > out 2> err && fail "mistakes are passed over"
[ "$(grep -c "people.csv:2[34]:" err)" -eq 2 ] || { cat err; fail "not every mistake is told"; }
"$program" seminar check none > out 2> err && fail "a seminar that is not there"
set +e
"$program" seminar check people --turns 3 > out 2> err
[ $? -eq 2 ] || fail "the check takes no options"
