# What nobody pressed does nothing, and what was pressed is heard, over many more bytes than make test has time for.
set -eu
build=${1:-build/release}
INPUT_BYTES=300000000 "$build/tests/ui/test_input"
FLOOD_BYTES=3000000 sh tests/command/test_keyboard.sh "$build"
