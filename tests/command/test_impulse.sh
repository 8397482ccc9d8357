# The table of weapons: in a pipe ten tab-separated cells a row, nine rows a good; mistakes are said.
. tests/command/lib.sh
"$program" impulse --good gallium > "$place/one" 2> "$place/err"
[ "$(wc -l < "$place/one")" -eq 9 ] || fail "$(cat "$place/one")"
awk -F'\t' 'NF != 10 {print; exit 1}' "$place/one" || fail "a row without ten cells"
expect "$place/one" "^gallium	beijing	USA	all	1	"
"$program" impulse world-2025 > "$place/all" 2> "$place/err"
expect "$place/err" "bans in .* seconds"
grep '^gallium	' "$place/all" | cmp - "$place/one" || fail "one good alone has other numbers than among all"
if "$program" impulse --good unobtainium > "$place/out" 2> "$place/err"; then fail "no such good was found"; fi
expect "$place/err" "found no good \"unobtainium\""
if "$program" impulse atlantis > "$place/out" 2> "$place/err"; then fail "no such map was found"; fi
expect "$place/err" "found no map \"atlantis\""
