# The back-test of all shipped episodes: a line each, then the summary; bad files are named.
. tests/command/lib.sh
"$program" backtest > "$place/out" 2> "$place/err"
expect "$place/out" "[0-9]* of [0-9]* expectations in band$"
lines=$(wc -l < "$place/out")
last=$(tail -n 1 "$place/out")
[ "$last" = "$(grep -c '	hit	' "$place/out") of $((lines - 1)) expectations in band" ] || fail "counted otherwise: $last"
"$program" backtest tests/history/graphite_2023.csv > "$place/one" 2> /dev/null
[ "$(grep -c '^graphite_2023	' "$place/one")" -eq "$(($(wc -l < "$place/one") - 1))" ] || fail "other rows"
grep '^graphite_2023	' "$place/out" > "$place/a"
grep '^graphite_2023	' "$place/one" | cmp -s - "$place/a" || fail "alone it differs"
printf 'turn,row,what,value,low,high,unit,source\n,map,world-2025,,,,,\n1,expect,price.galium,,0,1,ratio,x\n' > "$place/bad.csv"
if "$program" backtest "$place/bad.csv" > "$place/out" 2> "$place/err"; then fail "a bad episode passed"; fi
expect "$place/err" "bad.csv:3:10: found \"price.galium\""
