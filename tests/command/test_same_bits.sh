# The same journal replays to the same hash from every compiler and optimisation level.
# Needs: clang
. tests/command/lib.sh
"$program" play rocks-and-chips --washington random --beijing random --seed 4 --plain --save "$place/game.csv" \
    > /dev/null < /dev/null
expected=$("$program" replay "$place/game.csv" --hash)
replay() { # variant, compiler, flags
    make --no-print-directory -s -j"$(nproc)" VARIANT="$1" CC="$2" OPT="$3" all > "$place/make" 2>&1 ||
        { cat "$place/make"; fail "make $1"; }
    got=$("build/$1/chokepoint" replay "$place/game.csv" --hash)
    echo "$2 $3: $got"
    [ "$got" = "$expected" ] || fail "$2 $3 gives $got, expected $expected"
}
replay gcc-O0 gcc -O0
replay gcc-O3-native gcc '-O3 -march=native'
replay clang clang -O2
