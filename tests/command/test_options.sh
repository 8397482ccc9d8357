# The command line: help on standard output, mistakes on standard error with status 2, failures 1.
. tests/command/lib.sh
status() { # expected, then the arguments
    expected=$1
    shift
    set +e
    "$program" "$@" > "$place/out" 2> "$place/err" < /dev/null
    got=$?
    set -e
    [ $got -eq "$expected" ] || fail "chokepoint $*: status $got, expected $expected: $(cat "$place/err")"
}
status 0 --help
expect "$place/out" "replay FILE"
status 0 --version
for command in play resume seminar replay list check sim explain impulse; do
    status 0 $command --help
    expect "$place/out" "usage: chokepoint $command"
done
status 2 plaay
expect "$place/err" "^chokepoint: found \"plaay\", expected a command; did you mean play?"
status 2 play --sed 4
expect "$place/err" "did you mean --seed?"
status 2 play --seed four
expect "$place/err" "expected a whole number"
status 2 replay
status 1 replay "$place/absent.csv"
expect "$place/err" "^chokepoint: .*absent.csv"
status 1 play no-such-scenario --plain
expect "$place/err" "found no scenario \"no-such-scenario\""
status 2 list moveses
expect "$place/err" "did you mean moves"
status 0 list moves
[ "$(wc -l < "$place/out")" -ge 16 ] || fail "fewer than 16 moves"
awk -F'\t' 'NF != 6 || $2 !~ /^(washington|beijing)$/ || $5 == "" {exit 1}' "$place/out" ||
    fail "list moves in a pipe is not name, side, title, mechanism, instruments, source"
status 0 list moves "tariff war"
awk -F'\t' '$4 != "tariff war" {exit 1}' "$place/out" || fail "list moves of a mechanism lists others"
status 0 list moves truce
[ "$(wc -l < "$place/out")" -eq 2 ] || fail "each side has one truce"
status 1 list moves mineral_bann
expect "$place/err" "did you mean mineral_ban"
status 2 list maps mineral_ban
status 0 list opponents dam
grep -q '^The dam, plays Beijing' "$place/out" && grep -q '^A blow is answered' "$place/out" || fail "an opponent's page is not whole"
status 1 list opponents damm
status 2 play -h
expect "$place/err" "found -h"

# A path that is too long names no other file.
long=$place/$(printf '%0200d/' 1 2 3 4 5 6)game.csv
status 1 play rocks-and-chips --plain --save "$long"
expect "$place/err" "path is longer than"

# Output that is lost is a failure.
if [ -c /dev/full ]; then
    "$program" list moves > /dev/full 2> "$place/err" && fail "lost output passed as done"
    expect "$place/err" "could not be written"
fi

# A limit on file sizes stops the game with a sentence, and the journal ends with a whole act.
(
    ulimit -f 8
    "$program" play rocks-and-chips --washington random --beijing random --seed 1 --plain \
        --save "$place/limited.csv" > /dev/null 2>&1
) && fail "a game that could not be saved passed as done"
"$program" replay "$place/limited.csv" --hash > "$place/out" 2> "$place/err" ||
    fail "the limited journal cannot be read: $(cat "$place/err")"
[ -s "$place/err" ] && fail "the limited journal ends torn: $(cat "$place/err")"
exit 0
