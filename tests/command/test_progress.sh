# Long work shows how far it has come on a terminal, and nothing in a pipe; Ctrl-C keeps what there is and says so.
. tests/command/lib.sh
"$program" sim first-turn --games 2 > "$place/out" 2> "$place/err"
if grep -q '\[' "$place/err"; then fail "a pipe is told of progress: $(cat "$place/err")"; fi
command -v python3 > /dev/null || { echo "python3 is not there"; exit 77; }
python3 tests/command/progress.py "$program" "$place" || fail "on a terminal it is otherwise"
