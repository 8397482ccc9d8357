# The engine needs nothing but memory moves, sqrt and assert, and holds nothing that can be written.
# Needs: nm size
set -eu
build=$1
bad=0
defined=$(nm -g --defined-only "$build"/engine/*.o | awk 'NF == 3 {print $3}' | sort -u)
wanted=$(nm -u "$build"/engine/*.o | awk '$1 == "U" {print $2}' | sort -u)
for symbol in $wanted; do
    case $symbol in
    # strlen is what a compiler makes of a loop that counts a name.
    memcpy | memmove | memset | memcmp | strlen | sqrt | __assert_fail | _GLOBAL_OFFSET_TABLE_ | __stack_chk_fail) continue ;;
    __asan_* | __ubsan_* | __tsan_*) continue ;;
    esac
    printf '%s\n' "$defined" | grep -qx "$symbol" || {
        echo "the engine uses $symbol, which is not of the engine; compute it there or pass it in"
        bad=1
    }
done
for object in "$build"/engine/*.o; do
    size=$(size -A "$object" | awk '$1 == ".data" || $1 == ".bss" {sum += $2} END {print sum + 0}')
    if [ "$size" -ne 0 ]; then
        echo "$object holds $size writable bytes; the engine keeps all state in struct world"
        bad=1
    fi
done
exit $bad
