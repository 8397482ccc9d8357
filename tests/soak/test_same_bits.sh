# The whole program of every compiler and optimisation level replays a journal to the same hash.
set -eu
SOAK=1 sh tests/command/test_same_bits.sh "${1:-build/release}"
