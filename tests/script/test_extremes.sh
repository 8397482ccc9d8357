# The library of scripts called with the worst that there is: under the sanitizers of memory and
# arithmetic, and, as these do not see into Lua's own library, fewer times under valgrind.
# Needs: valgrind
set -eu
build=$1
build/memory/extremes
calls=${EXTREME_VALGRIND:-600}
EXTREME_CALLS=$calls EXTREME_SCRIPTS=$((calls / 4)) valgrind -q --error-exitcode=9 "$build/tests/script/test_extremes"
