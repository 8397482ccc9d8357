# The sample session is played again by its script: the same rows, and the same papers.
. tests/command/lib.sh
unset CHOKEPOINT_CLOCK
tools/sample "$place/session" "$place/papers"
diff -r saves/examples/session "$place/session" || fail "the sample session is another now: make docs"
diff -r docs/sample "$place/papers" > "$place/out" || { head -20 "$place/out"; fail "its papers are others: make docs"; }
expect saves/examples/session/session.csv ",override,compliance.JPN.washington,"
expect saves/examples/session/another-turn-3.csv ",branch,session.csv,"
