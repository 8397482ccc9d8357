# A whole game under the address and undefined-behaviour sanitizers, and under valgrind: nothing found.
# Needs: valgrind
. tests/command/lib.sh
for variant in asan ubsan; do
    make --no-print-directory -s -j"$(nproc)" VARIANT=$variant all > "$place/make" 2>&1 || { cat "$place/make"; fail "make $variant"; }
    "build/$variant/chokepoint" play rocks-and-chips --washington fence --beijing dam --seed 1 --plain \
        --save "$place/$variant.csv" > "$place/out" 2>&1 < /dev/null || { tail -n 40 "$place/out"; fail "$variant"; }
    "build/$variant/chokepoint" replay "$place/$variant.csv" --hash > "$place/$variant.hash"
done
valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite "$program" play rocks-and-chips \
    --washington fence --beijing dam --seed 1 --plain --save "$place/valgrind.csv" > "$place/out" 2>&1 < /dev/null ||
    { tail -n 40 "$place/out"; fail "valgrind"; }
"$program" replay "$place/valgrind.csv" --hash | cmp - "$place/asan.hash" || fail "the hash differs under asan"
cmp "$place/asan.hash" "$place/ubsan.hash" || fail "the hash differs under ubsan"
