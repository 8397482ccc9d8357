# A short game under valgrind, and with the floors that it is played on under the address and undefined-behaviour
# sanitizers: nothing found. In make soak it is a long game, and each sanitizer watches the whole program.
# Needs: valgrind
. tests/command/lib.sh
scenario=gallium-squeeze
[ -z "${SOAK:-}" ] || scenario=rocks-and-chips
play() { # name, program ...: that game, and its hash
    name=$1
    shift
    "$@" play "$scenario" --washington fence --beijing dam --seed 1 --plain --save "$place/$name.csv" \
        > "$place/out" 2>&1 < /dev/null || { tail -n 40 "$place/out"; fail "$name"; }
    "$program" replay "$place/$name.csv" --hash > "$place/$name.hash"
    cmp "$place/release.hash" "$place/$name.hash" || fail "the hash differs under $name"
}
watched() { # variant, program
    make --no-print-directory -s -j"$(nproc)" VARIANT="$1" FLOORS='base engine data script game' \
        "build/$1/$2" > "$place/make" 2>&1 || { cat "$place/make"; fail "make $1"; }
    play "$1" "build/$1/$2"
    "build/$1/$2" replay "$place/$1.csv" --hash | cmp - "$place/release.hash" || fail "it replays to another hash under $1"
}
play release "$program"
play valgrind valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite "$program"
if [ "${SOAK:-}" ]; then
    watched asan chokepoint
    watched ubsan chokepoint
else
    watched memory mixed
fi
