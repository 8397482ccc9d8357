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
for command in play resume replay list check sim; do
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
awk -F'\t' 'NF != 3 {exit 1}' "$place/out" || fail "list in a pipe is not name, side, title"
