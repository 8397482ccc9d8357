# Orders, draws and letters are the same in every process, wherever it lies and whatever it speaks.
. tests/command/lib.sh
attack=$build/tests/script/test_attack
make_locales || true
run=0
while [ $run -lt 20 ]; do
    for language in $locales; do
        for number in 25 26; do
            LC_ALL=$language "$attack" $number > "$place/out" 2>&1 || {
                cat "$place/out"
                fail "case $number differs in process $run under $language"
            }
        done
    done
    run=$((run + 1))
done
