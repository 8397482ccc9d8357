# What is told of a game under way is told to somebody: to a side no more than the game shows it.
. tests/command/lib.sh
game=$place/game.csv
printf 'end yes\nend yes\nend yes\nquit\n' |
    "$program" play rocks-and-chips --beijing dam --seed 3 --plain --save "$game" > /dev/null
got() { # status, what is said on either stream, then the arguments
    expected=$1 sentence=$2
    shift 2
    set +e
    "$program" "$@" > "$place/out" 2>&1
    status=$?
    set -e
    [ $status -eq "$expected" ] || { cat "$place/out"; fail "$*: status $status, expected $expected"; }
    expect "$place/out" "$sentence"
}
for command in "replay $game" "explain $game --figure price.gallium" "explain $game --figure stock.CHN.gallium"; do
    # shellcheck disable=SC2086
    got 2 "under way.*--as washington, beijing" $command
    # shellcheck disable=SC2086
    got 2 "found \"nobody\", expected washington, beijing, umpire or room" $command --as nobody
done
hash=$("$program" replay "$game" --hash)
[ ${#hash} -eq 16 ] || fail "the hash tells nothing of a side, and needs no eyes"
"$program" explain "$game" --list | grep -q '^stock.CHN.gallium	' || fail "a list of names needs no eyes"

# Every figure whose truth is the rival's is refused, and to nobody else.
for figure in stock.CHN.gallium capital.beijing compliance.KOR.beijing leak.washington; do
    got 1 "is an estimate to you" explain "$game" --figure $figure --as washington
    got 0 "	total	$figure" explain "$game" --figure $figure --as beijing
    got 0 "	total	$figure" explain "$game" --figure $figure --as umpire
    got 1 "is an estimate to you" explain "$game" --figure $figure --as room
done
got 0 "	total	price.gallium.USA" explain "$game" --figure price.gallium.USA --as washington

# Of a partner's pulls each side reads its own.
"$program" explain "$game" --figure alignment.KOR --pulls --since 0 --as washington > "$place/out"
grep -q '	beijing	' "$place/out" && fail "Washington reads what draws partners to Beijing"

# A report of the umpire's holds what Beijing denies; Washington's does not.
"$program" replay "$game" --as umpire > "$place/umpire"
"$program" replay "$game" --as washington > "$place/washington"
expect "$place/washington" "^As Washington sees it:"
expect "$place/umpire" "^As the umpire sees it"
cmp -s "$place/umpire" "$place/washington" && fail "both see the same"
got 0 "^As the room sees it" replay "$game" --as room


# When the game is over all of it is open.
"$program" play first-turn --washington fence --beijing dam --seed 3 --plain --save "$place/over.csv" \
    > /dev/null < /dev/null
got 0 "every hash the same" replay "$place/over.csv"
grep -q "sees it" "$place/out" && fail "a finished game names eyes"
got 0 "	total	stock.CHN.gallium" explain "$place/over.csv" --figure stock.CHN.gallium
got 1 "is an estimate to you" explain "$place/over.csv" --figure stock.CHN.gallium --as washington
