# A study in four parts, side by side and put together, is the study in one: the table and the file, byte for byte. With
# Debian's parallel where it is there, else by the shell alone; parts that do not fit together are refused.
. tests/command/lib.sh

side_by_side() { # command and its words: a part each into $place/part.I.csv
    if command -v parallel > /dev/null && parallel --version 2> /dev/null | grep -q GNU; then
        PARALLEL_HOME=$place parallel --will-cite "$program" "$@" --jobs 1 --shard '{}/4' --out "$place/part.{}.csv" \
            ::: 1 2 3 4 > /dev/null 2> "$place/err" || fail "$(cat "$place/err")"
        return
    fi
    parts=
    for i in 1 2 3 4; do
        "$program" "$@" --jobs 1 --shard $i/4 --out "$place/part.$i.csv" > /dev/null 2> "$place/err.$i" &
        parts="$parts $!"
    done
    for part in $parts; do wait "$part" || fail "$(cat "$place"/err.*)"; done
}

same_as_whole() { # command and its words
    rm -f "$place"/part.*.csv
    "$program" "$@" --jobs 2 --out "$place/whole.csv" > "$place/whole" 2> "$place/err" || fail "$(cat "$place/err")"
    side_by_side "$@"
    "$program" "$1" --merge "$place"/part.[4231].csv --out "$place/merged.csv" > "$place/merged" 2> "$place/err" ||
        fail "$(cat "$place/err")"
    cmp "$place/whole" "$place/merged" || fail "$*: another table"
    cmp "$place/whole.csv" "$place/merged.csv" || fail "$*: other rows"
    [ -s "$place/whole" ] || fail "$*: an empty table"
}

refused() { # what is said, files
    said=$1
    shift
    status=0
    "$program" sim --merge "$@" > "$place/out" 2> "$place/err" || status=$?
    [ $status -eq 1 ] && [ ! -s "$place/out" ] || fail "status $status: $(cat "$place/out")"
    expect "$place/err" "$said"
}

same_as_whole sim first-turn --games 2 --spread 3 --set gap_months=4
same_as_whole tournament first-turn --games 2 --seats fence,dam,random
# Of four cards: a part each.
few=$place/few
mkdir -p "$few/cards" "$few/maps/world-2025/scenarios"
head -n 5 cards/tutorial.csv > "$few/cards/few.csv"
sed 's#cards/tutorial.csv#cards/few.csv#' maps/world-2025/scenarios/first-turn.csv > "$few/maps/world-2025/scenarios/few-cards.csv"
same_as_whole balance few-cards --games 1 --pack "$few"
same_as_whole sim first-turn --games 6 --beijing random
for i in 1 2 3 4; do cp "$place/part.$i.csv" "$place/$i.csv"; done
refused "found no file of shard 3/4" "$place"/[124].csv
refused "which $place/2.csv has already" "$place"/[1234].csv "$place/part.2.csv"
"$program" sim first-turn --games 6 --beijing random --seed 2 --shard 4/4 --out "$place/4.csv" > "$place/out" 2>&1
refused "question \"first-turn .*--seed 2\", expected \"first-turn .*--seed 1\"" "$place"/[1234].csv
mkdir -p "$place/pack/lua/opponents"
cp lua/opponents/dam.lua "$place/pack/lua/opponents/wall.lua"
"$program" sim first-turn --games 6 --beijing random --pack "$place/pack" --shard 4/4 --out "$place/4.csv" > "$place/out" 2>&1
refused "sum of maps, decks, scripts and model" "$place"/[1234].csv
head -n 1 "$place/part.4.csv" > "$place/4.csv"
refused "found no file of shard 4/4" "$place"/[1234].csv
refused "found no rows" "$place/4.csv"
refused "cannot be opened" "$place/nothing.csv"
refused "other columns" README.md
