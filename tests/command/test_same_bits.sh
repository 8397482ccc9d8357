# The same journal replays to the same hash from every compiler and optimisation level: here the engine, which works all
# numbers out, and for another compiler the floors that read and keep them; in make soak the whole program.
# Needs: clang
. tests/command/lib.sh
"$program" play rocks-and-chips --washington random --beijing random --seed 4 --plain --save "$place/game.csv" \
    > /dev/null < /dev/null
expected=$("$program" replay "$place/game.csv" --hash)
made=mixed
[ -z "${SOAK:-}" ] || made=chokepoint
replay() { # variant, compiler, flags, floors
    make --no-print-directory -s -j"$(nproc)" VARIANT="$1" CC="$2" OPT="$3" CFLAGS=-g0 FLOORS="$4" \
        "build/$1/$made" > "$place/make" 2>&1 || { cat "$place/make"; fail "make $1"; }
    got=$("build/$1/$made" replay "$place/game.csv" --hash)
    echo "$2 $3: $got"
    [ "$got" = "$expected" ] || fail "$2 $3 gives $got, expected $expected"
}
replay gcc-O0 gcc -O0 engine
replay gcc-O3-native gcc '-O3 -march=native' engine
replay clang clang -O2 'engine data game'
