# Seats where there is no meeting, meetings where there is no seat, and places that cannot sit together.
. tests/command/lib.sh

cd "$place"
mkdir saves
got() { # status, words, command ...
    status=$1
    words=$2
    shift 2
    found=0
    "$@" < typed > out 2>&1 || found=$?
    [ $found = "$status" ] || { cat out; fail "$*: ended with $found, expected $status"; }
    expect out "$words"
}

: > typed
"$program" seminar new room --scenario first-turn > out || fail "no room"
got 2 'umpire twice, expected each place once' "$program" seat room --as umpire,washington,umpire --plain
got 2 'expected washington, beijing, umpire, room or observer' "$program" seat room --as umpire,nobody --plain

# A meeting is not gone on with as a game is: there would be no umpire to let it go on.
cp room/session.csv saves/meeting.csv
got 1 'saves/meeting.csv is a meeting with an umpire; to sit down at it: .* seat saves/meeting.csv --as umpire' \
    "$program" resume saves/meeting.csv
printf 'saves/meeting.csv\n' > typed
got 1 'saves/meeting.csv is a meeting with an umpire; to sit down at it' "$program" --plain
expect out 'in saves/meeting.csv. A meeting with an umpire.'

# A plain saved game has seats too: a side's plays it, and what is a meeting's is said to be.
printf 'q\n' > typed
got 0 'To go on with it' "$program" play first-turn --plain --beijing random --seed 3 --save saves/solo.csv
printf 'phase planning\nask when\nend yes we wait\nq\n' > typed
got 0 'phase is for the umpire of a meeting' "$program" seat saves/solo.csv --as washington --plain
expect out 'ask is for a team at a meeting'
expect out 'Turn 1 is done'
printf 'end\nrule escalation 0.9 because\nq\n' > typed
got 0 'rule is for the umpire of a meeting' "$program" seat saves/solo.csv --as umpire --plain
