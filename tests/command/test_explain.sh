# Why a figure moved, asked of a recorded game: rows that add up, in time, with partners' ledgers.
. tests/command/lib.sh
"$program" play rocks-and-chips --washington fence --beijing dam --seed 1 --plain --save "$place/a.csv" \
    > "$place/story" < /dev/null

# The three largest moves of prices in the United States in a turn: their parts add up to 1e-9.
for figure in price.magnets.USA score.washington escalation; do
    "$program" explain "$place/a.csv" --turn 6 --figure "$figure" > "$place/why"
    awk -F'\t' -v figure="$figure" '
        NF != 5 {print "row without five cells: " $0; exit 1}
        $2 == "total" {total = $1; last = NR; next}
        $3 == "" || $4 == "" || $5 == "" {print "cause without name, rule or source: " $0; exit 1}
        {sum += $1}
        END {
            off = sum - total
            if (last != NR) {print "the total is not the last row"; exit 1}
            if (off > 1e-9 || off < -1e-9) {print figure " is off by " off; exit 1}
        }' "$place/why" || fail "$(cat "$place/why")"
done
expect "$place/why" "	base	without any of it	"
"$program" explain "$place/a.csv" --since 0 --figure score.beijing > "$place/why"
expect "$place/why" "	partner	"
expect "$place/why" "	start	"
expect "$place/why" "scenarios/rocks-and-chips.csv"
"$program" explain "$place/a.csv" --since 0 --figure score.beijing | cmp - "$place/why" ||
    fail "the same question had another answer"

# Every figure has a unit and a meaning.
"$program" explain --list > "$place/figures"
awk -F'\t' 'NF != 3 || $2 == "" || $3 == "" {print; exit 1}' "$place/figures" || fail "a figure without unit"
expect "$place/figures" "^price.gallium.USA	"
expect "$place/figures" "^escalation	"

# A partner's pulls, term by term.
"$program" explain "$place/a.csv" --figure compliance.KOR.washington --since 0 --pulls > "$place/pulls"
[ "$(grep -c '^KOR	washington	' "$place/pulls")" -eq 12 ] || fail "$(cat "$place/pulls")"

# A page about a thing, for given eyes.
"$program" explain saves/examples/rocks-and-chips.csv --about japan --turn 5 --as washington > "$place/page"
expect "$place/page" "^# Japan\$"
expect "$place/page" "^| Heading for, Beijing | ? |"
expect "$place/page" "^| Follows, Washington | 83% |"
"$program" explain saves/examples/rocks-and-chips.csv --about gallium > "$place/page"
expect "$place/page" "^## Made by\$"
refused_page() { "$program" explain saves/examples/rocks-and-chips.csv "$@" > "$place/out" 2> "$place/err"; }
refused_page --about atlantis && fail "a page about nothing"
expect "$place/err" 'found no country, good or industry "atlantis"'
refused_page --about gallium --turn 99 && fail "a page of a turn that was not played"
expect "$place/err" "found turn 99, expected one of the 12 played"

# Mistakes are said.
refused() { # status, what it says, then the arguments
    expected=$1 sentence=$2
    shift 2
    set +e
    "$program" explain "$@" > "$place/out" 2> "$place/err"
    got=$?
    set -e
    [ $got -eq "$expected" ] || fail "explain $*: status $got, expected $expected"
    expect "$place/err" "$sentence"
}
refused 2 "found no file"
refused 2 "found no figure" "$place/a.csv"
refused 1 "found no figure \"price.gold\"" "$place/a.csv" --figure price.gold
refused 1 "found turn 13, expected one from 1 to 12" "$place/a.csv" --figure escalation --turn 13
refused 1 "absent.csv" "$place/absent.csv" --figure escalation
