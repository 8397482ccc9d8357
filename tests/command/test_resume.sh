# A saved game that lost a part of itself goes on with the rest, and how much there is of it is said.
. tests/command/lib.sh
home=$PWD
cd "$place"
for turn in 1 2 3; do printf 'end yes\n'; done | "$program" play rocks-and-chips --washington fence --seed 3 --plain \
    --save game.csv > out 2> err || fail "$(cat err)"
rows=$(($(wc -l < game.csv) - 1))
check=$(tail -n 1 game.csv | sed 's/.*,//; s/+$//')
expect out "kept in game.csv: $rows rows, the last check $check"

refused() { # file
    "$program" resume "$1" --plain < /dev/null > out 2> err && fail "$1 was resumed"
    [ -s out ] && fail "$1: said on standard output: $(cat out)"
    return 0
}
offered() { # the command that the last refusal offers, done as it stands
    command=$(sed -n 's/.*in a new file: //p' err)
    [ -n "$command" ] || fail "nothing was offered: $(cat err)"
    printf 'quit\n' | sh -c "$command" > out 2> err || fail "$command: $(cat err)"
}

# One wrong byte late in the file: the offer goes on, in a new file, and the old one stays.
sed "$rows s/^./x/" game.csv > "it's late.csv"
cp "it's late.csv" before.csv
refused "it's late.csv"
expect err "row $((rows - 1)) was changed"
offered
expect out "The game goes on in it's late-turn-[0-9]*.csv; it's late.csv stays as it is."
cmp -s "it's late.csv" before.csv || fail "the damaged file was changed"
grep -q "game,branch,it's late.csv," "it's late-turn-"*.csv || fail "the new file does not name its parent"

# Saved by a spreadsheet: named in a line, and gone on with.
sed 's/$/\r/' game.csv > sheet.csv
refused sheet.csv
[ "$(grep -c 'as a spreadsheet saves files' err)" = 1 ] || fail "$(cat err)"
offered
expect out "The saved game has $((rows + 1)) rows" # one names the parent

# Cut at an act's edge: nothing in the file tells; the numbers do.
head -n "$rows" game.csv > cut.csv
while tail -n 1 cut.csv | grep -q '+$'; do sed -i '$d' cut.csv; done
printf 'quit\n' | "$program" resume cut.csv --plain > out 2> err || fail "$(cat err)"
grep -q "The saved game has $rows rows" out && fail "a cut game has all its rows"

# The title screen lists a damaged game as such, and says what to do with it.
mkdir saves
cp "it's late.csv" saves/late.csv
printf 'saves/late.csv\n' | "$program" --plain > out 2> err && fail "a damaged game was resumed"
expect out "Rocks and chips, damaged, in saves/late.csv"
expect out "resume saves/late.csv --to-turn"
rm -r saves

# Without a file: who plays, how far, when; the last played first, what is no game behind the games and named as that.
"$program" resume > out 2> err && fail "resume finds a game where there is none"
expect err "found no game to go on with in the folder saves"
mkdir saves
cp game.csv "saves/an old one.csv"
cp game.csv saves/young.csv
: > saves/empty.csv
echo 'not,a,game' > saves/junk.csv
head -c 40 game.csv > saves/torn.csv
cp "$home/saves/examples/first-turn.csv" saves/over.csv
touch -d 2024-02-03 "saves/an old one.csv"
touch -d 2025-02-03 saves/young.csv
touch -d 2026-02-03 saves/over.csv saves/empty.csv saves/junk.csv
touch -d 2026-02-04 saves/torn.csv
"$program" resume > out 2> err || fail "$(cat err)"
sed -n 's/.*\(saves\/[a-z ]*\.csv\)\. .*/\1/p' out > order
printf 'saves/%s.csv\n' over young 'an old one' torn empty junk | cmp - order || { cat out; fail "the list is in another order"; }
expect out "Rocks and chips, turn [0-9]* of 12, in saves/young.csv\. .*\. Last played 2025-02-03"
expect out "First turn, finished, in saves/over.csv"
expect out "Together "
expect out "saves/empty.csv. An empty file."
expect out "saves/junk.csv. No saved game."
expect out "saves/torn.csv. No saved game."
expect out "To go on with the last played: .* resume saves/young.csv"
printf 'saves/junk.csv\n' | "$program" --plain > out 2> err && fail "a file that is no game was resumed"
expect out "saves/junk.csv. No saved game."
rm -r saves

# Back to an earlier turn, into a file of one's own.
printf 'quit\n' | "$program" resume game.csv --to-turn 1 --save mine.csv --plain > out 2> err || fail "$(cat err)"
[ "$("$program" replay mine.csv --hash)" = "$("$program" replay game.csv --to-turn 1 --hash)" ] || fail "another turn 1"
"$program" resume game.csv --to-turn 1 --save mine.csv --plain < /dev/null > out 2> err && fail "a file was written over"
expect err "mine.csv: is there already"
"$program" resume game.csv --save other.csv --plain < /dev/null > out 2> err && fail "--save alone was taken"
expect err "found --save without --to-turn N"
"$program" resume absent.csv --to-turn 2 --plain < /dev/null > out 2> err && fail "an absent file was resumed"
[ -e absent-turn-2.csv ] && fail "a failure left a file"
exit 0
