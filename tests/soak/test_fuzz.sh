# Random players, broken files and random presses, most on a sanitized build: what `make fuzz` runs.
set -eu
exec tests/fuzz/run build/asan
