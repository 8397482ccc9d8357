# A whole game of the whole program, the floors of the screen too, with one sanitizer after the other.
set -eu
SOAK=1 sh tests/command/test_sanitized.sh "${1:-build/release}"
