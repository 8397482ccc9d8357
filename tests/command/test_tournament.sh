# A tournament: every pair meets the same seeds, the table is what the rows come to, and who cannot be seated is told.
. tests/command/lib.sh
header="washington	beijing	games	w_result	w_low	w_high	b_result	b_low	b_high	both_lost"
"$program" tournament first-turn --games 3 --seed 5 --jobs 2 --out "$place/rows.csv" > "$place/out" 2> "$place/err" || fail "$(cat "$place/err")"
[ "$(head -n 1 "$place/out")" = "$header" ] || fail "another header: $(head -n 1 "$place/out")"
[ "$(tail -n +2 "$place/out" | cut -f 1,2 | tr '\t\n' ' ,')" = "fence dam,fence random,random dam,random random," ] || fail "$(cat "$place/out")"
awk -F'\t' 'NR > 1 && !(NF == 10 && $3 == 3 && $5 <= $4 && $4 <= $6 && $8 <= $7 && $7 <= $9 && $10 >= 0 && $10 <= 1) {print; exit 1}' \
    "$place/out" || fail "a row that cannot be"
expect "$place/err" "^12 games in .* seconds"
expect "$place/err" "Processor time of a turn's plan: Washington fence .* ms, Washington random .* ms, Beijing dam"
# Means and shares, from the rows.
awk -F, '
NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
{ pair = $at["washington"] "\t" $at["beijing"]; n[pair]++; w[pair] += $at["washington_result"]; b[pair] += $at["beijing_result"]
  seeds[pair] = seeds[pair] " " $at["seed"]
  lost[pair] += $at["washington_band"] ~ /ruin|loss/ && $at["beijing_band"] ~ /ruin|loss/ }
END { for (pair in n) {
    if (seeds[pair] != " 5 6 7") { print pair ": other seeds:" seeds[pair] > "/dev/stderr"; exit 1 }
    printf "%s\t%.2f\t%.2f\t%.3f\n", pair, w[pair] / n[pair] + 1e-9, b[pair] / n[pair] + 1e-9, lost[pair] / n[pair] } }
' "$place/rows.csv" | sort > "$place/expected" || fail "seeds differ"
tail -n +2 "$place/out" | awk -F'\t' '{printf "%s\t%s\t%.2f\t%.2f\t%.3f\n", $1, $2, $4 + 1e-9, $7 + 1e-9, $10}' | sort > "$place/found"
awk -F'\t' 'NR == FNR { w[$1 $2] = $3; b[$1 $2] = $4; l[$1 $2] = $5; next }
    ($3 - w[$1 $2]) ^ 2 > 0.0002 || ($4 - b[$1 $2]) ^ 2 > 0.0002 || $5 != l[$1 $2] { print; exit 1 }' "$place/expected" "$place/found" || fail "other means"
# The same whatever the cores; for people with ratings; several scenarios are told apart.
"$program" tournament first-turn --games 3 --seed 5 --jobs 1 2> /dev/null | cmp - "$place/out" || fail "other cores, other results"
"$program" tournament --merge "$place/rows.csv" --table > "$place/table" 2> /dev/null
expect "$place/table" "^first-turn, 3 games a pair"
expect "$place/table" "^Ratings by the better own result"
"$program" tournament first-turn gallium-squeeze --games 1 --seats fence,random > "$place/two" 2> /dev/null
[ "$(cut -f 1,2,11 "$place/two" | tr '\t\n' ' ,')" = "washington beijing scenario,fence random first-turn,random random first-turn,fence random gallium-squeeze,random random gallium-squeeze," ] ||
    fail "$(cat "$place/two")"
wrong() { # status, what is said, words
    expected=$1 said=$2
    shift 2
    status=0
    "$program" tournament "$@" > "$place/wrong" 2> "$place/err" || status=$?
    [ "$status" -eq "$expected" ] || fail "$*: status $status"
    expect "$place/err" "$said"
}
wrong 1 'found "fense", .*did you mean fence?' first-turn --seats fense,dam
wrong 1 'found nobody for Beijing in "fence"' first-turn --seats fence
wrong 1 'found ""' first-turn --seats fence,,dam
wrong 1 'found no scenario "last-turn"' last-turn
wrong 2 'expected 1 to' --games 3
wrong 1 'cannot be written' first-turn --games 100000 --out /nowhere/rows.csv
