# The test programs again, each with as many tries as a soak has time for.
set -eu
for source in tests/*/test_*.c; do
    program=build/release/${source%.c}
    "$program" || { echo "$program failed"; exit 1; }
done
