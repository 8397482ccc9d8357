# Everything shipped is clean, and the check says how much of the trade is recorded.
. tests/command/lib.sh
"$program" check > "$place/out" || { cat "$place/out"; fail "check found errors"; }
expect "$place/out" "^0 errors, 0 warnings"
expect "$place/out" "of trade by value recorded"
