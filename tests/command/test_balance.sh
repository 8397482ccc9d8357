# What cards are worth: a row a card in the order of the deck; one move alone has the figures that it has among all; a
# pack's move is answered for; what cannot be asked is told.
. tests/command/lib.sh
"$program" balance first-turn --games 1 --jobs 2 --out "$place/rows.csv" > "$place/out" 2> "$place/err" || fail "$(cat "$place/err")"
expect "$place/err" "^[0-9]* cards in .* seconds"
[ "$(head -n 1 "$place/out")" = "side	move	worth	low	high	choice	played	capital	budget" ] || fail "$(head -n 1 "$place/out")"
awk -F'\t' 'NR > 1 && NF != 9 {print; exit 1}' "$place/out" || fail "a row without nine cells"
cut -d, -f 1,2 cards/tutorial.csv | tail -n +2 | tr , '\t' > "$place/deck"
tail -n +2 "$place/out" | cut -f 1,2 | cmp - "$place/deck" || fail "other cards than the deck's"
move=$(sed -n '2s/.*	//p' "$place/deck")
"$program" balance first-turn --games 1 --jobs 1 --move "$move" > "$place/one" 2> /dev/null
tail -n +2 "$place/one" > "$place/one.rows"
grep "	$move	" "$place/out" | cmp - "$place/one.rows" || fail "alone it has other figures than among all"
"$program" balance --merge "$place/rows.csv" --table > "$place/table" 2> /dev/null
expect "$place/table" "^washington  *PC  *M\\$  *worth"
expect "$place/table" "cards are worth under 0.15 to their own side"
# A pack's move: a copy of a shipped one is worth what that is.
mkdir -p "$place/pack/lua/moves/washington" "$place/pack/cards"
first=$(sed -n '1s/.*	//p' "$place/deck")
cp "lua/moves/washington/$first.lua" "$place/pack/lua/moves/washington/another_one.lua"
{ head -n 1 cards/tutorial.csv; sed -n '2p' cards/tutorial.csv | sed "s/,$first,/,another_one,/"; } > "$place/pack/cards/tutorial.csv"
"$program" balance first-turn --games 1 --pack "$place/pack" --move another_one > "$place/pack.out" 2> "$place/err" || fail "$(cat "$place/err")"
[ "$(sed -n 2p "$place/pack.out" | cut -f 3-6)" = "$(sed -n 2p "$place/out" | cut -f 3-6)" ] || fail "$(cat "$place/pack.out" "$place/out")"
wrong() { # status, what is said, words
    expected=$1 said=$2
    shift 2
    status=0
    "$program" balance "$@" > "$place/wrong" 2> "$place/err" || status=$?
    [ "$status" -eq "$expected" ] || fail "$*: status $status"
    expect "$place/err" "$said"
}
wrong 1 "no card of \"${move}x\" .*did you mean $move?" first-turn --move "${move}x"
wrong 1 'expected one of' first-turn --washington nobody
wrong 1 'found no scenario' last-turn
wrong 1 'found 900 shards of' first-turn --shard 1/900 --out "$place/part.csv"
wrong 2 'found no --out' first-turn --shard 1/2
wrong 1 'without people' first-turn --beijing human
wrong 2 'expected one SCENARIO' first-turn gallium-squeeze
